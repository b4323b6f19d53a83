import { describe, expect, it } from 'vitest';
import { Temporal } from '#kernel/time.ts';
import { vacancyMaker } from '../generate/generate-vacancies.ts';
import type { VacancyFacts } from '../items/vacancy-table.ts';
import type { Disclosure, Viewer } from './disclosure.ts';
import { shownVacancy } from './projection.ts';
import { type CardRecord, shownCard } from './shown-card.ts';
import { tagsOf } from './tags.ts';
import { columnsOf } from './vacancy-columns.ts';
import { ageWords, daysOffWords, kindOfVacancyWords, shiftWords, wageWords } from './vacancy-words.ts';

const today = Temporal.PlainDate.from('2026-11-21');
const make = vacancyMaker(5, today);
const viewers: readonly Viewer[] = ['anybody', 'registered', 'staff'];

function recordOf(index: number): CardRecord {
  const { number, facts, establishment, receivedOn, validThrough } = make(index);
  const columns = columnsOf(facts, establishment.facts);
  return {
    vacancy: {
      ...columns,
      id: index,
      number,
      received_on: receivedOn,
      valid_through: validThrough,
      disclosure: Number(facts.disclosure) as Disclosure,
      answers: facts,
    },
    establishment: { answers: establishment.facts },
    alike: [
      {
        ...columns,
        number: '13010-9',
        disclosure: Number(facts.disclosure) as Disclosure,
        place: facts.place,
      },
    ],
  };
}

const records = Array.from({ length: 300 }, (_, index) => recordOf(index));

const wordsOf = (facts: VacancyFacts) => [
  facts.title,
  facts.contents,
  facts.place?.text,
  facts.employment,
  facts.hiring,
  kindOfVacancyWords(facts),
  shiftWords(facts),
  daysOffWords(facts),
  ageWords(facts),
];

describe('a card', () => {
  it.each(viewers)('says what the whole vacancy says to %s [JOB-2] [JOB-5]', (viewer) => {
    for (const record of records) {
      const { vacancy, establishment } = record;
      const whole = shownVacancy(vacancy.answers, establishment.answers, { ...vacancy, viewer });
      const card = shownCard(record, viewer);
      expect(wordsOf(card.facts)).toEqual(wordsOf(whole.facts));
      expect([card.wage, card.tags]).toEqual([wageWords(whole.facts), tagsOf(whole.facts)]);
      expect([card.employer, card.silence]).toEqual([whole.establishment?.name, whole.silence]);
      expect(card.alike).toEqual([
        { number: '13010-9', place: whole.facts.place?.text ?? '', wage: wageWords(whole.facts) },
      ]);
    }
  });

  it('has nothing that does not stand on it: who may not read the employer finds nobody behind it [JOB-5]', () => {
    const nameless = records.filter(({ vacancy }) => vacancy.disclosure === 3);
    expect(nameless.length).toBeGreaterThan(10);
    for (const record of nameless) {
      const { name = '', address, representative = '' } = record.establishment.answers;
      const text = JSON.stringify(shownCard(record, 'anybody'));
      for (const secret of [name, representative, address?.text ?? name]) expect(text).not.toContain(secret);
      expect(Object.keys(shownCard(record, 'anybody').facts)).not.toContain('message');
    }
  });
});
