import { describe, expect, it } from 'vitest';
import { fillAddress, municipalityOf } from './fill-address.ts';
import { placesOfPostalCode } from './places.ts';

const ginza = placesOfPostalCode('104-0061');
const shared = placesOfPostalCode('498-0000');
const none = placesOfPostalCode('999-9999');

describe('「住所を入れる」', () => {
  it.each([
    ['an empty field is filled', ginza, '', '', { kind: 'filled', address: '東京都中央区銀座' }],
    [
      'a house number that stands there stays',
      ginza,
      '東京都中央区銀座1-2-3',
      '',
      { kind: 'fits', address: '東京都中央区銀座1-2-3' },
    ],
    [
      'another address stays, and what the code says is told',
      ginza,
      '1-2-3',
      '',
      { kind: 'differs', address: '1-2-3', place: '東京都中央区銀座' },
    ],
    [
      'of several towns one has to be chosen',
      shared,
      '',
      '',
      { kind: 'choose', places: ['愛知県弥富市', '三重県桑名郡木曽岬町'] },
    ],
    [
      'the chosen one is taken',
      shared,
      '',
      '三重県桑名郡木曽岬町',
      { kind: 'filled', address: '三重県桑名郡木曽岬町' },
    ],
    [
      'a choice made for another code does not count',
      shared,
      '',
      '東京都中央区銀座',
      { kind: 'choose', places: ['愛知県弥富市', '三重県桑名郡木曽岬町'] },
    ],
    ['an unknown code is told', none, '', '', { kind: 'unknown' }],
  ])('%s', (_what, places, address, town, expected) => {
    expect(fillAddress({ address, town }, places)).toEqual(expected);
  });

  it.each([
    ['東京都中央区銀座1-2-3', ginza, '13102'],
    ['どこか', ginza, '13102'],
    ['三重県桑名郡木曽岬町1', shared, '24303'],
    ['どこか', shared, null],
    ['東京都', none, null],
  ])('knows the municipality of %s', (address, places, code) => {
    expect(municipalityOf(address, places)).toBe(code);
  });
});
