import { describe, expect, it } from 'vitest';
import { comesBack, today, typed } from '#kit/items.ts';
import { itemFaultWords } from './fault-words.ts';
import { kana, longText, number, readDigits, text, time } from './text-items.ts';

describe('a line of text', () => {
  const name = text({ label: '氏名', most: 4 });

  it.each([
    ['', undefined],
    [' 　', undefined],
    ['　髙﨑　葉 ', '髙﨑　葉'],
    ['葛󠄀𠮷👩‍👩‍👧か', '葛󠄀𠮷👩‍👩‍👧か'],
    ['あいうえお', 'item.too-long'],
  ])('%j is read as %j: as typed, a character is what people count', (value, expected) => {
    expect(typed(name, value)).toBe(expected);
  });

  it('says how much too long it is', () => {
    const fault = { name: 'x', key: 'item.too-long', given: { most: 1200, length: 1234 } };
    expect(name.read({ x: 'あいうえお' }, 'x', { today })).toEqual({
      ok: false,
      fault: [{ name: 'x', key: 'item.too-long', given: { most: 4, length: 5 } }],
    });
    expect(itemFaultWords('自己PR', fault)).toBe('「自己PR」は1,200文字までです。今の入力は1,234文字です。');
  });

  it.each([
    ['やまだ　はなこ', 'ヤマダ　ハナコ'],
    ['ﾔﾏﾀﾞ ﾊﾅｺ', 'ヤマダ　ハナコ'],
    ['ゔぁん・だいく', 'ヴァン・ダイク'],
    ['山田', 'item.not-kana'],
    ['Yamada', 'item.not-kana'],
  ])('%j is kana %j', (value, expected) => {
    expect(typed(kana({ label: '氏名（カナ）', most: 20 }), value)).toBe(expected);
  });

  it.each([
    ['090-1234-5678', 11, '09012345678'],
    ['１００－０００１', 7, '1000001'],
    ['〒100-0001', 7, undefined],
    ['100000', 7, undefined],
  ])('%j has %i digits: %j', (value, count, expected) => {
    expect(readDigits(value, count)).toBe(expected);
  });
});

describe('several lines', () => {
  const remarks = longText({ label: 'そのほか', most: 6 });

  it('keeps its lines however their ends are sent, and sends them as browsers do', () => {
    expect(typed(remarks, '\r\n一\r\n\r\n三\r')).toBe('一\n\n三');
    expect(remarks.write('一\n三', 'x')).toEqual({ x: '一\r\n三' });
    expect(comesBack(remarks, '一\n\n三')).toEqual(['一', '', '三']);
    expect(typed(remarks, '1234567')).toBe('item.too-long');
  });
});

describe('a number with its unit', () => {
  const wage = number({ label: '希望する月給', unit: '円', least: 1000, most: 9_999_999 });

  it.each([
    ['200000', 200_000],
    ['２００，０００', 200_000],
    ['200,000円', 200_000],
    ['20万', 200_000],
    ['２０万円', 200_000],
    ['20 万 円', 200_000],
    ['1.1万', 11_000],
    ['28.35万円', 283_500],
    ['1万5千', 15_000],
    ['1万5000', 15_000],
    ['5千円', 5000],
    ['', undefined],
    ['　', undefined],
    ['円', 'item.not-a-number'],
    ['万', 'item.not-a-number'],
    ['約20万', 'item.not-a-number'],
    ['-5000', 'item.not-a-number'],
    ['1500.5', 'item.not-a-number'],
    ['1.23456万', 'item.not-a-number'],
    ['1e5', 'item.not-a-number'],
    ['999', 'item.out-of-range'],
    ['1000万', 'item.out-of-range'],
    ['9'.repeat(30), 'item.not-a-number'],
  ])('%j is %j', (value, expected) => {
    expect(typed(wage, value)).toBe(expected);
  });

  it('is shown with separators and comes back as it was', () => {
    expect(comesBack(wage, 283_500)).toEqual(['283,500円']);
    expect(typed(number({ label: '片道', unit: '㎞', least: 0, most: 100 }), '12㎞')).toBe(12);
  });
});

describe('a time of the day', () => {
  const from = time({ label: '働き始める時刻' });

  it.each([
    ['9:00', '09:00'],
    ['９：３０', '09:30'],
    ['9時', '09:00'],
    ['9時半', '09:30'],
    ['９時５分', '09:05'],
    ['9', '09:00'],
    ['900', '09:00'],
    ['0900', '09:00'],
    ['1730', '17:30'],
    ['午後5時半', '17:30'],
    ['午前 9:15', '09:15'],
    ['午後0時', '12:00'],
    ['24:00', '24:00'],
    ['', undefined],
    ['24:30', 'item.not-a-time'],
    ['25', 'item.not-a-time'],
    ['9:60', 'item.not-a-time'],
    ['午後13時', 'item.not-a-time'],
    ['午後12時', 'item.not-a-time'],
    ['朝', 'item.not-a-time'],
    ['09000', 'item.not-a-time'],
  ])('%j is %j', (value, expected) => {
    expect(typed(from, value)).toBe(expected);
  });

  it('is shown in words', () => {
    expect(comesBack(from, '09:30')).toEqual(['09時30分']);
  });
});
