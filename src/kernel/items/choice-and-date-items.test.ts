import { describe, expect, it } from 'vitest';
import { Temporal } from '#kernel/time.ts';
import { comesBack, read, today, typed } from '#kit/items.ts';
import { choice, choices } from './choice-items.ts';
import { date, month, shownMonth } from './date-items.ts';
import type { Fields } from './item.ts';

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
