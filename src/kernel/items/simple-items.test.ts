import { describe, expect, it } from 'vitest';
import { Temporal } from '#kernel/time.ts';
import { choice, choices } from './choice-items.ts';
import { date, month, shownMonth } from './date-items.ts';
import { itemFaultWords } from './fault-words.ts';
import type { Fields, Item } from './item.ts';
import { kana, longText, number, readDigits, text, time } from './text-items.ts';

const today = Temporal.PlainDate.from('2021-09-21');

/** The value, or the key of the fault. */
function read<Value>(item: Item<Value>, fields: Fields): Value | string | undefined {
  const result = item.read(fields, 'x', { today });
  if (result.ok) return result.value;
  for (const fault of result.fault) expect(itemFaultWords(item.label, fault), fault.key).toBeDefined();
  return result.fault[0]?.key;
}

const typed = <Value>(item: Item<Value>, value: string) => read(item, { x: value });

/** What is kept reads the same again, and people can read it. */
function comesBack<Value>(item: Item<Value>, value: Value): readonly string[] {
  expect(item.read(item.write(value, 'x'), 'x', { today })).toEqual({ ok: true, value });
  return item.show(value);
}

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

describe('a choice', () => {
  const options = { day: '日勤', night: '夜勤' };

  it('offers a way back where it need not be answered', () => {
    const control = (required: boolean) => choice({ label: '勤務', options, required }).control;
    expect(control(false)).toMatchObject({
      kind: 'radio',
      options: [{ value: '', label: '未選択' }, {}, {}],
    });
    expect(control(true)).toMatchObject({ kind: 'radio', options: [{ value: 'day' }, { value: 'night' }] });
    expect(choice({ label: '勤務', options, asList: true }).control.kind).toBe('select');
  });

  it('reads what is offered and nothing else', () => {
    const shift = choice({ label: '勤務', options });
    expect([typed(shift, 'night'), typed(shift, ''), read(shift, {})]).toEqual([
      'night',
      undefined,
      undefined,
    ]);
    expect(typed(shift, 'toString')).toBe('item.unknown-choice');
    expect(comesBack(shift, 'night')).toEqual(['夜勤']);
  });

  it('reads any of several in the order in which they are offered', () => {
    const days = choices({ label: '曜日', options: { mon: '月曜日', sat: '土曜日', sun: '日曜日' } });
    expect(read(days, { x: ['sun', 'mon', 'mon'] })).toEqual(['mon', 'sun']);
    expect(read(days, { x: 'sat' })).toEqual(['sat']);
    expect([read(days, { x: '' }), read(days, { x: [] }), read(days, {})]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(read(days, { x: ['mon', 'never'] })).toBe('item.unknown-choice');
    expect(days.write(['sat'], 'x')).toEqual({ x: 'sat' });
    expect(comesBack(days, ['mon', 'sun'])).toEqual(['月曜日、日曜日']);
  });
});

const parts = (year: string, ofYear: string, day?: string): Fields => ({
  'x-year': year,
  'x-month': ofYear,
  ...(day === undefined ? {} : { 'x-day': day }),
});

describe('a day', () => {
  const past = date({
    label: '生年月日',
    check: (day) => (Temporal.PlainDate.compare(day, today) > 0 ? 'date.too-late' : undefined),
  });

  it.each([
    [['1985', '4', '1'], '1985-04-01'],
    [['Ｓ６０', '４月', '１日'], '1985-04-01'],
    [['昭和60年', '04', '01'], '1985-04-01'],
    [['平成元', '1', '8'], '1989-01-08'],
    [['令和元', '5', '1'], '2019-05-01'],
    [['2000', '2', '29'], '2000-02-29'],
    [['', '', ''], undefined],
    [[' ', '　', ''], undefined],
    [['', '4', '1'], 'date.year'],
    [['85', '4', '1'], 'date.year'],
    [['2021', '2', '29'], 'date.no-such-day'],
    [['1985', '4', ''], 'date.no-such-day'],
    [['昭和64', '1', '8'], 'date.era-mismatch'],
    [['2021', '9', '22'], 'date.too-late'],
  ] as const)('%j is %j', ([year, ofYear, day], expected) => {
    expect(read(past, parts(year, ofYear, day))).toBe(expected);
  });

  it('is shown in both calendars', () => {
    expect(comesBack(past, '1985-04-01')).toEqual(['1985年（昭和60年）04月01日']);
  });

  it.each(['0001-01-01', '1872-12-31', '9999-12-31'])('shows even %s, which only a slip can mean', (day) => {
    expect(date({ label: '日' }).show(day)[0]).toMatch(/^\d+年（.+）\d\d月\d\d日$/u);
  });
});

describe('a month of a year', () => {
  const began = month({ label: '始めた年月', past: true });
  const begins = month({ label: '働き始める年月' });

  it.each([
    [['2018', '4'], '2018-04'],
    [['Ｈ３０', '４月'], '2018-04'],
    [['平成31', '4'], '2019-04'],
    [['令和元', '5'], '2019-05'],
    [['昭和64', '1'], '1989-01'],
    [['2021', '9'], '2021-09'],
    [['', ''], undefined],
    [['', '4'], 'date.year'],
    [['2018', ''], 'date.month'],
    [['2018', '0'], 'date.month'],
    [['2018', '13'], 'date.month'],
    [['2018', '1.5'], 'date.month'],
    [['2021', '10'], 'date.too-late'],
    [['1899', '12'], 'date.too-early'],
    [['平成31', '5'], 'date.era-mismatch'],
    [['令和元', '4'], 'date.era-mismatch'],
    [['昭和99', '4'], 'date.era-mismatch'],
  ] as const)('%j is %j', ([year, ofYear], expected) => {
    expect(read(began, parts(year, ofYear))).toBe(expected);
  });

  it('may lie ahead where that is asked', () => {
    expect(read(begins, parts('2022', '4'))).toBe('2022-04');
    expect(read(begins, parts('2099', '4'))).toBe('date.too-late');
    expect(comesBack(begins, '2022-04')).toEqual(['2022年（令和4年）04月']);
    expect(shownMonth('2019-04')).toBe('2019年（平成31年）04月');
  });
});
