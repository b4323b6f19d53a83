import { vacancyItems as all } from '#features/vacancies/index.ts';
import { asked, needed, type OrderStep, whenOneOf } from './order-step.ts';

const isFixedTerm = whenOneOf('term', 'fixed');

const mayBeRenewed = (answers: Readonly<Record<string, unknown>>): boolean =>
  isFixedTerm(answers) && whenOneOf('renewal', 'principle', 'conditional')(answers);

/** 職業安定法5条の3: work, term, trial, place, what may change of them, smoking, and whether people are hired out. */
export const workStep: OrderStep = {
  key: 'work',
  label: '3.仕事内容',
  intro: '職種、働く場所、雇用の形が違うときは、別の求人にしてください。',
  items: {
    title: needed(all['title'], { hint: '28文字まで。例：介護職員（夜勤なし）' }),
    occupation: needed(all['occupation']),
    contents: needed(all['contents'], { hint: '1日の流れや扱う物が分かるように書いてください。' }),
    'contents-range': needed(all['contents-range'], {
      hint: '先で変わることのある仕事です。ないときは「変更なし」と入れてください。',
    }),
    employment: needed(all['employment']),
    'employment-name': asked(all['employment-name'], {
      hint: '例：契約社員',
      appliesWhen: whenOneOf('employment', 'other-than-regular'),
    }),
    'becoming-regular': asked(all['becoming-regular']),
    'became-regular': asked(all['became-regular'], { appliesWhen: whenOneOf('becoming-regular', 'yes') }),
    'dispatch-or-contract': needed(all['dispatch-or-contract']),
    'dispatch-licence': needed(all['dispatch-licence'], {
      appliesWhen: whenOneOf('dispatch-or-contract', 'dispatch', 'planned'),
    }),
    term: needed(all['term']),
    'term-months': asked(all['term-months'], { appliesWhen: isFixedTerm }),
    'term-until': asked(all['term-until'], { appliesWhen: isFixedTerm }),
    renewal: needed(all['renewal'], { appliesWhen: isFixedTerm }),
    'renewal-condition': needed(all['renewal-condition'], {
      hint: '更新するかどうかを決める基準です。例：勤務の状況と業務の量による',
      appliesWhen: mayBeRenewed,
    }),
    'renewal-limit': needed(all['renewal-limit'], {
      hint: '通算の年数か回数です。上限がないときは「なし」と入れてください。',
      appliesWhen: mayBeRenewed,
    }),
    place: needed(all['place']),
    'place-note': asked(all['place-note']),
    'place-range': needed(all['place-range'], {
      hint: '先で変わることのある場所です。ないときは「変更なし」と入れてください。',
    }),
    'home-working': asked(all['home-working']),
    station: asked(all['station']),
    'station-by': asked(all['station-by']),
    'station-minutes': asked(all['station-minutes']),
    smoking: needed(all['smoking']),
    'smoking-note': asked(all['smoking-note']),
    'car-commuting': asked(all['car-commuting']),
    'car-park': asked(all['car-park'], { appliesWhen: whenOneOf('car-commuting', 'yes') }),
    transfer: needed(all['transfer']),
    'transfer-range': needed(all['transfer-range'], { appliesWhen: whenOneOf('transfer', 'yes') }),
    'return-home': asked(all['return-home']),
    age: needed(all['age']),
    'age-from': asked(all['age-from'], { appliesWhen: whenOneOf('age', 'limited') }),
    'age-to': asked(all['age-to'], { appliesWhen: whenOneOf('age', 'limited') }),
    'age-reason': needed(all['age-reason'], {
      hint: '年齢を制限できるのは、法令で認められた理由があるときだけです。',
      appliesWhen: whenOneOf('age', 'limited'),
    }),
    'age-reason-detail': asked(all['age-reason-detail'], { appliesWhen: whenOneOf('age', 'limited') }),
    schooling: needed(all['schooling']),
    'schooling-least': needed(all['schooling-least'], { appliesWhen: whenOneOf('schooling', 'needed') }),
    'schooling-course': asked(all['schooling-course'], { appliesWhen: whenOneOf('schooling', 'needed') }),
    experience: needed(all['experience']),
    'experience-detail': needed(all['experience-detail'], {
      appliesWhen: whenOneOf('experience', 'welcome', 'needed'),
    }),
    computer: asked(all['computer']),
    'driving-licence': needed(all['driving-licence']),
    qualifications: asked(all['qualifications']),
    trial: needed(all['trial']),
    'trial-months': needed(all['trial-months'], { appliesWhen: whenOneOf('trial', 'yes') }),
    'trial-conditions': needed(all['trial-conditions'], { appliesWhen: whenOneOf('trial', 'yes') }),
    'trial-conditions-detail': needed(all['trial-conditions-detail'], {
      appliesWhen: (answers) =>
        whenOneOf('trial', 'yes')(answers) && whenOneOf('trial-conditions', 'other')(answers),
    }),
  },
};
