import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ok } from '#kernel/result.ts';
import { Temporal } from '#kernel/time.ts';
import { choices } from './choice-items.ts';
import { month } from './date-items.ts';
import { editFields, readEdit } from './edit-fields.ts';
import type { Fields, Item, ItemTable } from './item.ts';
import { itemField, readItems, writeItems } from './read-items.ts';
import { countField, removedField, rowCount, rowName, rows } from './rows-item.ts';
import { text } from './text-items.ts';

const given = { today: Temporal.PlainDate.from('2021-09-21') };
const most = 4;

const home: Item<string> = {
  label: '住所',
  control: {
    kind: 'address',
    lookUp: ({ postal, address, town }) => ({
      status: '',
      towns: [],
      address: address || `${postal}${town}`,
    }),
  },
  read: (fields, name) => ok(fields[name] === '' ? undefined : String(fields[name] ?? '') || undefined),
  write: (value, name) => ({ [name]: value }),
  show: (value) => [value],
};

const table = {
  work: text({ label: '今の仕事', most: 20 }),
  'work-history': rows({
    label: '経験した仕事',
    rowLabel: '経験した仕事',
    most,
    items: {
      employer: text({ label: '会社', most: 20, required: true }),
      from: month({ label: '始めた年月' }),
      until: month({ label: '終えた年月' }),
      days: choices({ label: '曜日', options: { mon: '月', sat: '土' } }),
      home,
    },
    check: ({ from, until }) =>
      from !== undefined && until !== undefined && until < from
        ? [{ name: 'until', key: 'work.ends-before' }]
        : [],
  }),
  'home-town': text({ label: '出身', most: 20 }),
} satisfies ItemTable;

const history = 'work-history';
const at = (row: number, part: string): string => `${rowName(history, row)}-${part}`;
const read = (fields: Fields) => readItems(table, fields, given);
const edited = (fields: Fields, value: string) => {
  const edit = readEdit(value);
  if (edit === undefined) throw new Error(value);
  return editFields(table, fields, edit);
};

const two: Fields = {
  work: '店員',
  [countField(history)]: '2',
  [at(1, 'employer')]: '一番',
  [at(1, 'from-year')]: '2018',
  [at(1, 'from-month')]: '4',
  [at(2, 'employer')]: '二番',
  [at(2, 'days')]: ['mon', 'sat'],
};

describe('the same items several times', () => {
  it('are read row by row; empty rows do not count', () => {
    const fields = { ...two, [countField(history)]: '4', [at(4, 'employer')]: '四番' };
    expect(read(fields).values[history]).toEqual([
      { employer: '一番', from: '2018-04' },
      { employer: '二番', days: ['mon', 'sat'] },
      { employer: '四番' },
    ]);
    expect(read({ [countField(history)]: '3' })).toMatchObject({ values: {}, typedNothing: true });
  });

  it('tell what is wrong by row: what is missing, what does not fit', () => {
    const fields = {
      ...two,
      [at(1, 'until-year')]: '2017',
      [at(1, 'until-month')]: '4',
      [at(2, 'employer')]: '',
      [at(3, 'from-year')]: 'むかし',
    };
    expect(read(fields).faults).toEqual([
      { name: at(1, 'until'), key: 'work.ends-before' },
      { name: at(2, 'employer'), key: 'item.empty' },
      { name: at(3, 'employer'), key: 'item.empty' },
      { name: at(3, 'from'), key: 'date.year' },
    ]);
  });

  it('are as many as the form says or something was typed in, one at least, never more than the most', () => {
    const count = (fields: Fields) => rowCount(fields, history, most);
    expect([{}, two, { [at(3, 'employer')]: 'x' }, { [countField(history)]: '99' }].map(count)).toEqual([
      1, 2, 3, 4,
    ]);
    expect(count({ [countField(history)]: '-2', [at(99, 'employer')]: 'x', 'work-1-employer': 'x' })).toBe(4);
    expect(count({ [countField(history)]: 'many' })).toBe(1);
  });

  it('come back from their tidied form as they were', () => {
    const { values } = read(two);
    expect(read(writeItems(table, values)).values).toEqual(values);
  });

  it('are shown a line each', () => {
    const shown = table[history].show([{ employer: '一番', from: '2018-04' }, { employer: '二番' }]);
    expect(shown).toEqual(['1. 一番／始めた年月：2018年（平成30年）04月', '2. 二番']);
  });
});

describe('a button inside the form', () => {
  it.each([
    ['add:work-history', { kind: 'add', name: history }],
    ['look-up:work-history-2-home', { kind: 'look-up', name: 'work-history-2-home' }],
    ['remove:work-history:12', { kind: 'remove', name: history, row: 12 }],
    ['up:work-history:2', { kind: 'up', name: history, row: 2 }],
    ['up:work-history', undefined],
    ['remove:work-history:x', undefined],
    ['drop:work-history:1', undefined],
    ['', undefined],
  ])('%j asks for %j', (value, expected) => {
    expect(readEdit(value)).toEqual(expected);
  });

  it('adds a row until there are enough, and brings the person there', () => {
    expect(edited(two, 'add:work-history')).toEqual({
      fields: { ...two, [countField(history)]: '3' },
      at: 'work-history-3',
    });
    const full = { ...two, [countField(history)]: '4' };
    expect(edited(full, 'add:work-history')).toEqual({ fields: full, at: 'work-history-4' });
  });

  it('takes a row out and puts it back with every word', () => {
    const removed = edited(two, 'remove:work-history:1');
    expect(removed).toEqual({ fields: { ...two, [removedField(history, 1)]: 'yes' }, at: 'work-history-1' });
    expect(read(removed.fields).values[history]).toHaveLength(1);
    expect(edited(removed.fields, 'restore:work-history:1').fields).toEqual(two);
  });

  it('moves a row with all its fields, whatever they hold', () => {
    const moved = edited(two, 'down:work-history:1');
    expect(moved.at).toBe('work-history-2');
    expect(moved.fields).toMatchObject({ [at(1, 'days')]: ['mon', 'sat'], [at(2, 'from-year')]: '2018' });
    expect(edited(moved.fields, 'up:work-history:2').fields).toEqual(two);
  });

  it.each([
    'up:work-history:1',
    'down:work-history:2',
    'remove:work-history:9',
    'up:work-history:0',
    'add:work',
  ])('%s changes nothing', (value) => {
    expect(edited(two, value).fields).toEqual(two);
  });

  it('fills in an address, also one inside a row, and leaves the rest', () => {
    const fields = { ...two, [at(2, 'home-postal')]: '100-0001', [at(2, 'home-town')]: '千代田' };
    expect(edited(fields, `look-up:${at(2, 'home')}`)).toEqual({
      fields: { ...fields, [at(2, 'home')]: '100-0001千代田' },
      at: at(2, 'home'),
    });
    expect(edited(fields, 'look-up:work')).toEqual({ fields, at: 'work' });
    expect(edited(fields, 'look-up:nothing')).toEqual({ fields, at: 'nothing' });
  });

  it('never loses a typed word, whatever is pressed in whatever order [REG-2]', () => {
    const presses = fc.array(
      fc.oneof(
        fc.constant('add:work-history'),
        fc
          .tuple(fc.constantFrom('remove', 'restore', 'up', 'down'), fc.integer({ min: 0, max: 5 }))
          .map(([kind, row]) => `${kind}:work-history:${row}`),
      ),
      { maxLength: 30 },
    );
    const parts = ['employer', 'from-year', 'until-month', 'days'];
    const words = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: most }), fc.constantFrom(...parts)), {
      selector: String,
    });
    // Each word is told from all others, and knows the row it was typed in.
    const typedIn = (fields: Fields) =>
      Object.entries(fields)
        .filter(([, value]) => String(value).startsWith('word'))
        .map(([name, value]) => [
          String(value),
          itemField(undefined, name).replace(/^work-history-\d-/u, ''),
        ]);

    fc.assert(
      fc.property(words, presses, (typed, pressed) => {
        const before = Object.fromEntries(
          typed.map(([row, part]) => [at(row, part), `word of ${row}, ${part}`]),
        );
        const after = pressed.reduce<Fields>((fields, value) => edited(fields, value).fields, before);
        expect(typedIn(after).sort()).toEqual(typedIn(before).sort());
        const rowOf = new Map<string, string>();
        for (const [name, value] of Object.entries(after)) {
          const origin = /^word of (\d)/u.exec(String(value))?.[1];
          const row = /^work-history-(\d)-/u.exec(name)?.[1];
          if (origin === undefined || row === undefined) continue;
          expect(rowOf.get(origin) ?? row).toBe(row);
          rowOf.set(origin, row);
        }
        const restored = [1, 2, 3, 4].reduce<Fields>(
          (fields, row) => edited(fields, `restore:work-history:${row}`).fields,
          after,
        );
        expect(rowCount(restored, history, most)).toBeGreaterThanOrEqual(rowCount(before, history, most));
        expect(Object.keys(restored).some((name) => name.endsWith('-removed'))).toBe(false);
      }),
    );
  });
});

describe('what is wrong with a form', () => {
  it('stands in the order of the page, whatever begins like another name', () => {
    const named = {
      name: text({ label: '氏名', most: 5, required: true }),
      'name-kana': text({ label: '氏名（カナ）', most: 2 }),
      birth: month({ label: '生まれた年月', required: true }),
    };
    const { faults } = readItems(named, { 'name-kana': 'ヤマダ', 'birth-year': 'x' }, given);
    expect(faults.map(({ name }) => name)).toEqual(['name', 'name-kana', 'birth']);
  });

  it('leaves out items that do not apply, also by answers from elsewhere', () => {
    const reason = text({
      label: '理由',
      most: 9,
      required: true,
      appliesWhen: (answers) => answers['work'] === '店員',
    });
    const asked = { work: table.work, reason };
    expect(readItems(asked, { work: '店員' }, given).faults).toEqual([{ name: 'reason', key: 'item.empty' }]);
    expect(readItems(asked, { work: '会社員' }, given).faults).toEqual([]);
    expect(readItems({ reason }, {}, given, { answers: { work: '店員' } }).faults).toHaveLength(1);
  });
});
