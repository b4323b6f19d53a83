import { describe, expect, it } from 'vitest';
import type { Registration } from '#features/job-seekers/index.ts';
import { emptyQuery, readQuery, type SearchQuery, writeQuery } from '#features/vacancies/index.ts';
import { wishesAsQuery } from './wishes-as-query.ts';

const work = (...codes: readonly string[]): Registration => ({
  'wished-work': codes.map((code) => ({ occupation: { text: '仕事', code } })),
});

const cases: readonly (readonly [string, Registration, Partial<SearchQuery>])[] = [
  ['nothing where nothing is wished', {}, {}],
  ['every wished occupation once', work('049', '012', '049'), { occupation: ['049', '012'] }],
  [
    'towns and whole prefectures',
    {
      'wished-places': [
        { place: { text: '文京区', code: '13105' } },
        { place: { text: '千葉県', code: '12' } },
      ],
    },
    { place: ['13105', '12'] },
  ],
  ['full time', { 'wished-employment': 'full-time' }, { hours: ['full'] }],
  ['part time', { 'wished-employment': 'part-time' }, { hours: ['part'] }],
  ['seasonal work by the kind of vacancy', { 'wished-employment': 'seasonal' }, { kind: ['seasonal'] }],
  ['work away from home', { 'wished-employment': 'migrant' }, { kind: ['migrant'] }],
  ['正社員 only', { 'employment-kinds': ['regular'] }, { employment: ['regular'] }],
  [
    'パート労働者 too for whoever wishes part time',
    { 'wished-employment': 'part-time', 'employment-kinds': ['regular'] },
    { hours: ['part'], employment: ['regular', 'part-time'] },
  ],
  ['a wage by the month', { 'wage-unit': 'monthly', 'wage-least': 200_000 }, { wage: 200_000 }],
  ['a wage by the hour', { 'wage-unit': 'hourly', 'wage-least': 1300 }, { wage: 1300, unit: 'hourly' }],
  ['hours of a day', { 'hours-from': '09:00', 'hours-to': '17:00' }, { from: '09:00', to: '17:00' }],
  ['no hours over midnight', { 'hours-from': '21:00', 'hours-to': '05:00' }, {}],
];

describe('the search that a person’s wishes amount to [REFER-1]', () => {
  for (const [title, wishes, expected] of cases) {
    it(`asks for ${title}`, () => {
      const query = wishesAsQuery(wishes);
      expect(query).toEqual({ ...emptyQuery, size: 10, ...expected });
      expect(readQuery(writeQuery(query)), 'the address says it all').toEqual(query);
    });
  }
});
