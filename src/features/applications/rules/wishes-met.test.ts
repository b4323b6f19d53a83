import { describe, expect, it } from 'vitest';
import type { Registration } from '#features/job-seekers/index.ts';
import type { VacancyFacts } from '#features/vacancies/index.ts';
import { compareWishes } from './wishes-met.ts';

const paid: VacancyFacts = {
  hours: 'full',
  'wage-form': 'monthly',
  'base-low': 200_000,
  'base-high': 250_000,
};
const at = (municipalityCode: string): VacancyFacts => ({
  place: { postalCode: '', text: '就業場所', municipalityCode },
});
const wishedPlace = (code: string): Registration => ({
  'wished-places': [{ place: { text: '場所', code } }],
});
const wage = (least: number): Registration => ({ 'wage-unit': 'monthly', 'wage-least': least });
const day: Registration = { 'hours-from': '09:00', 'hours-to': '18:00' };
const night: Registration = { 'hours-from': '21:00', 'hours-to': '06:00' };
const shift = (from: string, to: string): VacancyFacts => ({ shifts: [{ from, to }] });
const care: Registration = { 'wished-work': [{ occupation: { text: '介護福祉士', code: '049' } }] };

type Case = readonly [string, Registration, VacancyFacts, 'met' | 'missed' | undefined];

const cases: readonly Case[] = [
  ['the same occupation', care, { occupation: { text: '介護福祉士', code: '049' } }, 'met'],
  ['another occupation', care, { occupation: { text: '調理師', code: '055' } }, 'missed'],
  ['an occupation where none was wished', {}, { occupation: { text: '調理師', code: '055' } }, undefined],
  ['a town within the wished prefecture', wishedPlace('13'), at('13105'), 'met'],
  ['the town next to it', wishedPlace('13101'), at('13105'), 'missed'],
  ['a vacancy that names no town', wishedPlace('13101'), {}, undefined],
  ['full time for who wishes it', { 'wished-employment': 'full-time' }, { hours: 'full' }, 'met'],
  ['part time for who wishes full time', { 'wished-employment': 'full-time' }, { hours: 'part' }, 'missed'],
  ['seasonal work', { 'wished-employment': 'seasonal' }, { kind: 'seasonal', hours: 'full' }, 'met'],
  ['正社員', { 'employment-kinds': ['regular'] }, { employment: 'regular' }, 'met'],
  ['dispatch', { 'employment-kinds': ['regular'] }, { employment: 'open-term-dispatch' }, 'missed'],
  ['a wage that begins where it should', wage(200_000), paid, 'met'],
  ['a wage that only may come to it', wage(220_000), paid, 'missed'],
  ['a vacancy without a wage', wage(220_000), {}, undefined],
  ['a shift within the hours', day, shift('09:00', '18:00'), 'met'],
  ['a shift that ends too late', day, shift('10:00', '19:00'), 'missed'],
  ['a shift over midnight within the night', night, shift('22:00', '05:00'), 'met'],
  ['no overtime', { overtime: 'no' }, { overtime: 'no' }, 'met'],
  ['overtime', { overtime: 'no' }, { overtime: 'yes' }, 'missed'],
  ['overtime for who does it', { overtime: 'yes' }, { overtime: 'yes' }, undefined],
  ['all wished days off', { 'days-off': ['sun'] }, { 'days-off': ['sat', 'sun'] }, 'met'],
  ['some of the wished days off', { 'days-off': ['sat', 'sun'] }, { 'days-off': ['sun'] }, 'missed'],
  ['two days off every week', { 'two-days-off': 'every' }, { 'two-days-off': 'every' }, 'met'],
  ['no work at home', { 'home-working': 'wished' }, { 'home-working': 'no' }, 'missed'],
];

describe('what a vacancy meets and misses of a person’s wishes [REFER-1]', () => {
  for (const [title, wishes, vacancy, expected] of cases) {
    it(`${title}: ${expected ?? 'not compared'}`, () => {
      const { met, missed } = compareWishes(wishes, vacancy);
      expect([met.length, missed.length]).toEqual([
        expected === 'met' ? 1 : 0,
        expected === 'missed' ? 1 : 0,
      ]);
    });
  }

  it('says what the vacancy has instead', () => {
    expect(compareWishes(wage(220_000), paid).missed).toEqual(['賃金（月額 200,000円～250,000円）']);
  });
});
