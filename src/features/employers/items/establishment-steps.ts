import { establishmentItems } from '#features/vacancies/index.ts';
import type { Item, ItemTable } from '#kernel/items/item.ts';
import type { EstablishmentAnswers, EstablishmentStep } from './establishment-step.ts';
import { corporateNumber, ownItems, userAddress, userItems } from './own.items.ts';

const shown: ItemTable = establishmentItems;

const must = <Value>(item: Item<Value>): Item<Value> => ({ ...item, required: true });

/** Items of the 求人票 by their keys, as they are declared there. */
const pick = (...keys: readonly string[]): ItemTable =>
  Object.fromEntries(keys.flatMap((key) => (shown[key] === undefined ? [] : [[key, shown[key]]])));

const required = (...keys: readonly string[]): ItemTable =>
  Object.fromEntries(Object.entries(pick(...keys)).map(([key, item]) => [key, must(item)]));

const identity: EstablishmentStep = {
  key: 'identity',
  label: '事業所',
  items: {
    'legal-form': ownItems['legal-form'],
    'corporate-number': corporateNumber,
    ...required('name', 'kana', 'address'),
    telephone: ownItems.telephone,
    ...pick('homepage'),
  },
};

const business: EstablishmentStep = {
  key: 'business',
  label: '事業の内容',
  items: {
    ...required('business', 'people-in-all', 'people-here'),
    ...pick('women-here', 'part-timers-here', 'representative-title'),
    ...required('representative'),
    ...pick('founded-in', 'capital', 'features'),
  },
};

const labour: EstablishmentStep = {
  key: 'labour',
  label: '労働保険と決まり',
  items: {
    'employment-insurance': ownItems['employment-insurance'],
    'insurance-number': {
      ...ownItems['insurance-number'],
      appliesWhen: (answers) => answers['employment-insurance'] === 'joined',
    },
    ...pick('union', 'rules-full-time', 'rules-part-time', 'childcare-leave', 'care-leave', 'nursing-leave'),
    ...pick('foreign-workers', 'branches', 'turnover', 'customers', 'establishment-note'),
  },
};

/** The record of an establishment: whoever shows, asks or changes it goes through this table [EMP-1]. */
export const recordSteps: readonly EstablishmentStep[] = [identity, business, labour];

/** 「担当者」 of somebody who has an account. */
export const ownUserStep: EstablishmentStep = {
  key: 'user',
  label: '担当者',
  intro: 'あなたのことを入れてください。求人のことで、ハローワークが連絡します。',
  items: userItems,
};

/** The same for somebody who is asked by mail. */
export const invitedUserStep: EstablishmentStep = {
  key: 'user',
  label: '担当者',
  intro: '求人者マイページを使う主担当者に、招待のメールを送ります。',
  items: { ...userItems, email: userAddress },
};

export const recordItems: ItemTable = Object.assign({}, ...recordSteps.map(({ items }) => items));

/** What stands with the establishment itself and is read in its vacancies. */
const isShown = (key: string): boolean => Object.hasOwn(shown, key);

export interface SplitAnswers {
  readonly facts: EstablishmentAnswers;
  readonly own: EstablishmentAnswers;
}

/** Answers of the record by where they are kept. */
export function splitAnswers(answers: EstablishmentAnswers): SplitAnswers {
  const entries = Object.entries(answers).filter(([key]) => Object.hasOwn(recordItems, key));
  return {
    facts: Object.fromEntries(entries.filter(([key]) => isShown(key))),
    own: Object.fromEntries(entries.filter(([key]) => !isShown(key))),
  };
}
