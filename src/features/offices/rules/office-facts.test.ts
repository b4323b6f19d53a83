import { describe, expect, it } from 'vitest';
import { shownPostalCode } from '#features/places/index.ts';
import { parseOfficeNumber, parsePostalCode, parseTelephone } from './office-facts.ts';

describe('what is typed of an office', () => {
  it.each([
    ['13010', '13010'],
    ['１３０１０', '13010'],
    [' 01010 ', '01010'],
    ['48010', undefined],
    ['00010', undefined],
    ['1301', undefined],
    ['130100', undefined],
  ])('reads the number %s', (typed, expected) => {
    expect(parseOfficeNumber(typed)).toBe(expected);
  });

  it.each([
    ['112-8577', '1128577'],
    ['１１２８５７７', '1128577'],
    ['112857', undefined],
  ])('reads the postal code %s', (typed, expected) => {
    expect(parsePostalCode(typed)).toBe(expected);
  });

  it('shows a postal code with its hyphen', () => {
    expect(shownPostalCode('1128577')).toBe('112-8577');
  });

  it.each([
    ['03-3812-8609', '03-3812-8609'],
    ['０３ー３８１２ー８６０９', '03-3812-8609'],
    ['03(3812)8609', '03-3812-8609'],
    ['0338128609', '0338128609'],
    ['090-1234-5678', '090-1234-5678'],
    ['3812-8609', undefined],
    ['03-3812-86090-1', undefined],
    ['電話なし', undefined],
  ])('reads the telephone number %s', (typed, expected) => {
    expect(parseTelephone(typed)).toBe(expected);
  });
});
