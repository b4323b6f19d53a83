import { describe, expect, it } from 'vitest';
import { establishmentItems, vacancyItems } from '#features/vacancies/index.ts';
import { establishmentPart, orderItems, orderSteps, vacancyPart } from './order-table.ts';
import { officeNote } from './selection.step.ts';

describe('the eight screens of an order [EMP-1]', () => {
  it('stand in the order that employers know', () => {
    expect(orderSteps.map(({ label }) => label)).toEqual([
      '1.区分',
      '2.事業所',
      '3.仕事内容',
      '4.賃金',
      '5.労働時間',
      '6.保険等',
      '7.PR',
      '8.選考',
    ]);
  });

  it('ask for every item of the 求人票 once, but for the day on which the office receives it', () => {
    const asked = orderSteps.flatMap(({ items }) => Object.keys(items));
    expect(new Set(asked).size).toBe(asked.length);
    const missing = Object.keys(vacancyItems).filter((key) => !asked.includes(key));
    expect(missing).toEqual(['received-on']);
  });

  it('never take an item of the establishment for one of the vacancy', () => {
    const both = Object.keys(establishmentItems).filter((key) => Object.hasOwn(vacancyItems, key));
    expect(both).toEqual([]);
    const keys = Object.keys({ ...vacancyPart(orderItems), ...establishmentPart(orderItems) });
    expect(Object.keys(orderItems).filter((key) => !keys.includes(key))).toEqual([officeNote]);
  });

  it('cannot leave out what the law wants told (職業安定法5条の3)', () => {
    const mandatory = [
      'contents',
      'contents-range',
      'term',
      'renewal-condition',
      'renewal-limit',
      'trial',
      'place',
      'place-range',
      'shifts',
      'rest-minutes',
      'days-off',
      'overtime',
      'wage-form',
      'base-low',
      'fixed-overtime-hours',
      'insurance',
      'smoking',
      'dispatch-or-contract',
    ];
    for (const key of mandatory) expect(orderItems[key]?.required, key).toBe(true);
  });
});
