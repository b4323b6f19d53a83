import { describe, expect, it } from 'vitest';
import type { VacancyFacts } from '#features/vacancies/index.ts';
import { Temporal } from '#kernel/time.ts';
import { knownMinimumWages } from '../minimum-wage.ts';
import { findingsOf } from './checks.ts';

const today = Temporal.PlainDate.from('2026-11-21');
const given = { today, minimumWages: knownMinimumWages };

/** A vacancy in Tokyo that nothing is wrong with. */
const good: VacancyFacts = {
  kind: 'general',
  hours: 'full',
  employment: 'regular',
  'dispatch-or-contract': 'none',
  term: 'none',
  place: { postalCode: '1120004', text: '東京都文京区後楽1-2-3', municipalityCode: '13105' },
  age: 'any',
  experience: 'any',
  'wage-form': 'monthly',
  'base-low': 240_000,
  'base-high': 300_000,
  'fixed-overtime': 'no',
  'days-a-month': 20,
  shifts: [{ from: '09:00', to: '18:00' }],
  'rest-minutes': 60,
  overtime: 'yes',
  'overtime-hours': 10,
  'agreement-clause': 'no',
  'yearly-holidays': 120,
  'paid-leave': 10,
  insurance: ['employment', 'accident', 'health', 'pension'],
  'retirement-age-system': 'yes',
  'retirement-age': 65,
  hiring: 1,
};

const limited = (facts: VacancyFacts): VacancyFacts => ({ age: 'limited', ...facts });
const fixedOvertime: VacancyFacts = {
  'fixed-overtime': 'yes',
  'fixed-overtime-low': 40_000,
  'fixed-overtime-high': 50_000,
  'fixed-overtime-hours': 20,
  'fixed-overtime-extra': 'paid',
};

type Case = readonly [says: string, facts: VacancyFacts, finding?: string];

const red: readonly Case[] = [
  ['1,226円 an hour in Tokyo is enough', { 'wage-form': 'hourly', 'base-low': 1226, hours: 'full' }],
  ['1,225円 is not', { 'wage-form': 'hourly', 'base-low': 1225 }, 'wage.below-minimum'],
  [
    'it is enough in 沖縄',
    {
      'wage-form': 'hourly',
      'base-low': 1023,
      place: { postalCode: '', text: '', municipalityCode: '47201' },
    },
  ],
  ['196,160円 a month for 160 hours is 1,226円', { 'base-low': 196_160 }],
  ['196,159円 is less', { 'base-low': 196_159 }, 'wage.below-minimum'],
  [
    'an allowance that everybody gets counts',
    { 'base-low': 190_000, allowances: [{ name: '地域手当', low: 7000, high: 7000 }] },
  ],
  [
    '精皆勤手当 does not',
    { 'base-low': 190_000, allowances: [{ name: '精皆勤手当', low: 7000, high: 7000 }] },
    'wage.below-minimum',
  ],
  ['fixed overtime does not count', { 'base-low': 170_000, ...fixedOvertime }, 'wage.below-minimum'],
  ['9,808円 a day of 8 hours is enough', { 'wage-form': 'daily', 'base-low': 9808, 'base-high': 9808 }],
  ['9,807円 is not', { 'wage-form': 'daily', 'base-low': 9807, 'base-high': 9807 }, 'wage.below-minimum'],
  ['a year for twelve months', { 'wage-form': 'yearly', 'base-low': 2_353_920, 'base-high': 3_000_000 }],
  [
    'a year for less',
    { 'wage-form': 'yearly', 'base-low': 2_353_900, 'base-high': 3_000_000 },
    'wage.below-minimum',
  ],
  [
    'without hours a monthly wage cannot be told',
    { 'base-low': 100_000, shifts: undefined } as unknown as VacancyFacts,
  ],
  ['the upper limit below the lower', { 'base-high': 200_000 }, 'wage.high-below-low'],

  ['fixed overtime told apart', fixedOvertime],
  [
    'fixed overtime, nothing paid beyond it',
    { ...fixedOvertime, 'fixed-overtime-extra': 'unpaid' },
    'fixed-overtime.extra-unpaid',
  ],

  ['an age without a reason', limited({ 'age-to': 40 }), 'age.reason-needed'],
  [
    'a reason without an age',
    limited({ 'age-reason': 'law', 'age-reason-detail': '深夜業' }),
    'age.no-limit',
  ],
  ['the retirement age is the limit', limited({ 'age-to': 64, 'age-reason': 'retirement' })],
  [
    'another age than the retirement age',
    limited({ 'age-to': 59, 'age-reason': 'retirement' }),
    'age.not-the-retirement-age',
  ],
  [
    'the retirement age with a fixed term',
    limited({
      'age-to': 64,
      'age-reason': 'retirement',
      employment: 'other-than-regular',
      term: 'fixed',
      'term-months': 6,
    }),
    'age.open-term-only',
  ],
  [
    'the retirement age with a lower limit',
    limited({ 'age-from': 20, 'age-to': 64, 'age-reason': 'retirement' }),
    'age.no-lower-limit',
  ],
  [
    'the retirement age where there is none',
    limited({ 'age-to': 64, 'age-reason': 'retirement', 'retirement-age-system': 'no' }),
    'age.no-retirement-age',
  ],
  [
    'a law that is named',
    limited({ 'age-from': 18, 'age-reason': 'law', 'age-reason-detail': '労働基準法61条（深夜業）' }),
  ],
  ['a law that is not', limited({ 'age-from': 18, 'age-reason': 'law' }), 'age.which-law'],
  ['a career of many years', limited({ 'age-to': 35, 'age-reason': 'career' })],
  [
    'a career with a fixed term',
    limited({
      'age-to': 35,
      'age-reason': 'career',
      employment: 'other-than-regular',
      term: 'fixed',
      'term-months': 6,
    }),
    'age.open-term-only',
  ],
  [
    'a career that needs experience',
    limited({ 'age-to': 35, 'age-reason': 'career', experience: 'needed' }),
    'age.no-experience-needed',
  ],
  [
    'a career from an age on',
    limited({ 'age-from': 20, 'age-to': 35, 'age-reason': 'career' }),
    'age.no-lower-limit',
  ],
  ['skills from 35 to 44', limited({ 'age-from': 35, 'age-to': 44, 'age-reason': 'skills' })],
  ['skills from 25', limited({ 'age-from': 25, 'age-to': 34, 'age-reason': 'skills' }), 'age.skills-limits'],
  [
    'skills over twenty years',
    limited({ 'age-from': 30, 'age-to': 49, 'age-reason': 'skills' }),
    'age.skills-width',
  ],
  ['art that is told', limited({ 'age-to': 12, 'age-reason': 'art', 'age-reason-detail': '子役' })],
  ['art that is not', limited({ 'age-to': 12, 'age-reason': 'art' }), 'age.which-art'],
  ['from sixty on', limited({ 'age-from': 60, 'age-reason': 'senior' })],
  [
    'a group that is not told',
    limited({ 'age-from': 35, 'age-to': 55, 'age-reason': 'senior' }),
    'age.which-group',
  ],
  [
    'the limits upside down',
    limited({ 'age-from': 40, 'age-to': 30, 'age-reason': 'law', 'age-reason-detail': '法' }),
    'age.upside-down',
  ],

  ['50 hours of overtime without a special clause', { 'overtime-hours': 50 }, 'hours.clause-needed'],
  [
    '45 minutes of rest in a day of 8 hours',
    { shifts: [{ from: '09:00', to: '17:45' }], 'rest-minutes': 45 },
  ],
  ['45 minutes of rest in more than 8 hours', { 'rest-minutes': 45 }, 'hours.rest-too-short'],
  ['part-time in full hours', { employment: 'part-time' }, 'employment.is-part'],
  ['full employment in part hours', { hours: 'part' }, 'employment.is-full'],
  ['sent out by an agency, not said', { employment: 'open-term-dispatch' }, 'employment.dispatch'],
  ['a regular employee for a term', { term: 'fixed', 'term-months': 12 }, 'employment.regular-fixed'],
  ['a term of no length', { employment: 'other-than-regular', term: 'fixed' }, 'term.how-long'],
  [
    'a term that is over',
    { employment: 'other-than-regular', term: 'fixed', 'term-until': '2026-11-21' },
    'term.past',
  ],
  ['less leave than the law', { 'paid-leave': 5 }, 'hours.leave-too-short'],
  ['retirement at 55', { 'retirement-age': 55 }, 'retirement.too-early'],
  [
    'online applications whose papers come by post',
    { 'online-application': 'yes', 'documents-by': ['post'] },
    'documents.not-online',
  ],
  ['a deadline today', { 'valid-through': '2026-11-21' }, 'deadline.past'],
  ['the last possible deadline', { 'valid-through': '2027-01-31' }],
  ['a later one', { 'valid-through': '2027-02-01' }, 'deadline.too-late'],
  [
    'a place in no municipality',
    { place: { postalCode: '', text: 'どこか', municipalityCode: null } },
    'place.unknown-municipality',
  ],
  ['a word that names a sex', { title: '営業マン' }, 'wording.sex'],
];

describe('what may not stand in an order [EMP-1]', () => {
  for (const [says, facts, key] of red) {
    it(`${says}: ${key ?? 'nothing'}`, () => {
      const all = findingsOf({ ...good, ...facts }, given).filter(({ level }) => level === 'red');
      expect(all.map((one) => one.key)).toEqual(key === undefined ? [] : [key]);
    });
  }
});

const warned: readonly Case[] = [
  ['a good order', {}],
  ['46 hours of overtime', { 'overtime-hours': 46, 'agreement-clause': 'yes' }, 'hours.much-overtime'],
  ['45 hours', { 'overtime-hours': 45 }],
  [
    '25 hours a week as full time',
    {
      'wage-form': 'hourly',
      'base-low': 1300,
      'base-high': 1300,
      shifts: [{ from: '09:00', to: '14:00' }],
      'rest-minutes': 0,
      'days-a-month': 21,
    },
    'hours.rather-part',
  ],
  [
    '40 hours a week as part time',
    { hours: 'part', employment: 'part-time', 'days-a-month': 22 },
    'hours.rather-full',
  ],
  [
    'fixed overtime that pays less than its hours',
    { ...fixedOvertime, 'fixed-overtime-hours': 40 },
    'fixed-overtime.too-little',
  ],
  ['a career until fifty', limited({ 'age-to': 50, 'age-reason': 'career' }), 'age.late-career'],
  ['no health insurance', { insurance: ['employment', 'accident'] }, 'insurance.health'],
  ['80 holidays', { 'yearly-holidays': 80 }, 'hours.few-holidays'],
  [
    'a wage of an hour as a month',
    { 'base-low': 1300, 'base-high': 1300, shifts: undefined } as unknown as VacancyFacts,
    'wage.unusual',
  ],
];

describe('what should be looked at once more [EMP-1]', () => {
  for (const [says, facts, key] of warned) {
    it(`${says}: ${key ?? 'nothing'}`, () => {
      const all = findingsOf({ ...good, ...facts }, given).filter(({ level }) => level === 'orange');
      expect(all.map((one) => one.key)).toEqual(key === undefined ? [] : [key]);
    });
  }
});

it('takes the minimum wage of the day, not of the year [EMP-1]', () => {
  const facts = { 'wage-form': 'hourly', 'base-low': 1163, place: good.place } as const;
  const on = (day: string) =>
    findingsOf(facts, { ...given, today: Temporal.PlainDate.from(day) }).map(({ key }) => key);
  expect(on('2025-10-02')).toEqual([]);
  expect(on('2025-10-03')).toEqual(['wage.below-minimum']);
});
