import { describe, expect, it } from 'vitest';
import { findIndustry, findOccupation } from '#features/classifications/index.ts';
import { findMunicipality } from '#features/places/index.ts';
import { readItems, writeItems } from '#kernel/items/read-items.ts';
import { Temporal } from '#kernel/time.ts';
import { establishmentItems, vacancyItems } from '../items/vacancy-table.ts';
import { tagsOf } from '../rules/tags.ts';
import { parseVacancyNumber } from '../rules/vacancy-number.ts';
import { usualValidThrough } from '../rules/validity.ts';
import { comparableWage } from '../rules/wage.ts';
import { employerOf } from './employers.ts';
import { chainOf, mostMade, mostSeed, vacancyMaker } from './generate-vacancies.ts';
import { jobs } from './jobs.ts';
import { openCountry } from './places-of-work.ts';
import { jobOf } from './postings.ts';
import { drawsOf } from './random.ts';

const today = Temporal.PlainDate.from('2026-11-21');
const make = vacancyMaker(3, today);
const some = Array.from({ length: 600 }, (_, index) => make(index));
const given = { today };
const anEmployment = { job: jobOf(3, 0), place: openCountry().place(drawsOf(3, 1, 1)) };

describe('made-up vacancies', () => {
  it('are the same for the same seed and number, in any order and however many are made', () => {
    const again = vacancyMaker(3, today);
    expect([again(250), again(3)]).toEqual([some[250], some[3]]);
    expect(vacancyMaker(4, today)(3).facts).not.toEqual(some[3]?.facts);
  });

  it('say what a person could have typed: the items read them back as they are', () => {
    for (const { facts, establishment } of some.slice(0, 60)) {
      const { occupation, industry, qualifications, ...rest } = facts;
      const table = Object.fromEntries(Object.entries(vacancyItems).filter(([key]) => key in rest));
      const read = readItems(table, writeItems(table, rest), given);
      expect(read.faults).toEqual([]);
      expect(read.values).toEqual(rest);
      const employer = readItems(
        establishmentItems,
        writeItems(establishmentItems, establishment.facts),
        given,
      );
      expect(employer).toMatchObject({ faults: [], values: establishment.facts });
    }
  });

  it('are of work, places and industries that there are', () => {
    for (const { facts } of some) {
      expect(findOccupation(facts.occupation?.code ?? '')).toBeDefined();
      expect(findMunicipality(facts.place?.municipalityCode ?? '')).toBeDefined();
      expect(findIndustry(facts.industry?.code ?? '')).toBeDefined();
    }
    expect(new Set(some.map(({ facts }) => facts.place?.municipalityCode?.slice(0, 2))).size).toBeGreaterThan(
      44,
    );
  });

  it('came within sixty days and hold until the end of the month after next', () => {
    for (const { receivedOn, validThrough } of some) {
      expect(receivedOn.until(today).days).toBeGreaterThanOrEqual(0);
      expect(receivedOn.until(today).days).toBeLessThan(62);
      expect(validThrough.toString()).toBe(usualValidThrough(receivedOn).toString());
    }
  });

  it('pay at least what the law asks for, and more in Tokyo than in Okinawa', () => {
    const hourly = (prefecture: string) => {
      const all = Array.from({ length: 4000 }, (_, index) => make(index))
        .filter(
          ({ facts }) => facts.place?.municipalityCode?.startsWith(prefecture) && facts.hours === 'part',
        )
        .map(({ facts }) => comparableWage(facts)?.hourly.low ?? 0);
      return all.reduce((sum, one) => sum + one, 0) / all.length;
    };
    expect(Math.min(...some.map(({ facts }) => comparableWage(facts)?.hourly.low ?? 0))).toBeGreaterThan(
      1000,
    );
    expect(hourly('13')).toBeGreaterThan(hourly('47'));
  });

  it('bear long texts of many words, and every disclosure, kind and tag', () => {
    const lengths = some.map(
      ({ facts: { contents = '', remarks = '', message = '' } }) =>
        contents.length + remarks.length + message.length,
    );
    expect(Math.min(...lengths)).toBeGreaterThan(250);
    expect(Math.max(...lengths)).toBeLessThan(1600);
    expect(new Set(some.map(({ facts }) => facts.disclosure)).size).toBe(4);
    expect(new Set(some.map(({ facts }) => facts.kind)).size).toBeGreaterThanOrEqual(3);
    expect(new Set(some.flatMap(({ facts }) => tagsOf(facts))).size).toBeGreaterThanOrEqual(18);
  });

  it('are posted by few employers again and again, and by most once', () => {
    const counts = new Map<string, number>();
    for (const {
      establishment: { number },
    } of some)
      counts.set(number, (counts.get(number) ?? 0) + 1);
    const sorted = [...counts.values()].sort((a, b) => b - a);
    expect(sorted[0]).toBeGreaterThan(5);
    expect(sorted.filter((one) => one === 1).length).toBeGreaterThan(sorted.length / 2);
  });

  it.each([1, 2, 3])('are of no employer more than half a hundredth of them: seed %i', (seed) => {
    const counts = new Map<number, number>();
    const most = 50_000;
    for (let index = 0; index < most; index += 1) {
      const { employer } = chainOf(seed, index);
      counts.set(employer, (counts.get(employer) ?? 0) + 1);
    }
    const largest = Math.max(...counts.values());
    expect(largest).toBeLessThanOrEqual(most * 0.005);
    expect(largest).toBeGreaterThan(50);
  });

  it('share no number and no employer with those of another seed, up to ten million of each', () => {
    const numbers: string[] = [];
    const employers: string[] = [];
    for (let seed = 0; seed <= mostSeed; seed += 1) {
      const made = vacancyMaker(seed, today);
      for (const index of [0, 1_000_000, 1_000_001, mostMade - 1]) {
        // The prefecture follows from draws: numbers must differ without it too.
        numbers.push(made(index).number.slice(2));
        employers.push(employerOf(seed, index, anEmployment).number.slice(2));
      }
    }
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(new Set(employers).size).toBe(employers.length);
    for (const number of numbers) expect(`13${number}`).toBe(parseVacancyNumber(`13${number}`));
  });

  it.each([
    [-1, 0],
    [mostSeed + 1, 0],
    [1, mostMade],
  ])('are not made where numbers would meet: seed %i, number %i', (seed, index) => {
    expect(() => vacancyMaker(seed, today)(index)).toThrow(RangeError);
  });

  it('are drawn from a table of work without a gap', () => {
    for (const job of jobs) {
      expect(findOccupation(job.occupation)).toBeDefined();
      for (const code of job.industries) expect([code, findIndustry(code)?.code]).toEqual([code, code]);
      expect([job.titles.length, job.things.length >= 10, job.sentences.length]).toEqual([
        job.titles.length,
        true,
        6,
      ]);
      for (const title of job.titles) expect(title.length).toBeLessThanOrEqual(28);
    }
  });
});
