import { describe, expect, it } from 'vitest';
import { Temporal } from '#kernel/time.ts';
import { type Coded, choiceField, chosenBeforeField, coded, listField, notListed } from './coded-item.ts';
import type { Fields, Option } from './item.ts';

const today = Temporal.PlainDate.from('2021-09-21');

const jobs: readonly Option[] = [
  { value: '016-01', label: '介護職員' },
  { value: '016-02', label: '訪問介護員' },
  { value: '055-01', label: '調理人' },
];

const job = (freeText: boolean) =>
  coded({
    label: '職業',
    most: 10,
    freeText,
    candidates: (typed) => (typed === '' ? [] : jobs.filter(({ label }) => label.includes(typed))),
    exact: (typed) => jobs.find(({ label }) => label === typed)?.value,
    nameOf: (code) => jobs.find(({ value }) => value === code)?.label,
    lists: {
      classes: { label: '分類', groups: [{ label: 'すべて', options: jobs }] },
      groups: { label: 'やさしい分け方', groups: [{ label: 'たべもの', options: jobs.slice(2) }] },
    },
  });

const free = job(true);
const listed = job(false);

interface Typed {
  readonly text?: string;
  readonly choice?: string;
  readonly classes?: string;
  readonly groups?: string;
  readonly was?: string;
}

const fieldsOf = ({ text = '', choice = '', classes = '', groups = '', was = '' }: Typed): Fields => ({
  job: text,
  [choiceField('job')]: choice,
  [listField('job', 'classes')]: classes,
  [listField('job', 'groups')]: groups,
  [chosenBeforeField('job')]: was,
});

function read(item: typeof free, typed: Typed): Coded | string | undefined {
  const result = item.read(fieldsOf(typed), 'job', { today });
  return result.ok ? result.value : result.fault[0]?.key;
}

describe('words of one’s own that are tied to a list', () => {
  it.each<[string, Typed, Coded | string | undefined]>([
    ['nothing', {}, undefined],
    ['the very words of the list', { text: ' 介護職員 ' }, { text: '介護職員', code: '016-01' }],
    ['a candidate', { text: '介護', choice: '016-02' }, { text: '介護', code: '016-02' }],
    ['not in the list', { text: '介護', choice: notListed }, { text: '介護', code: null }],
    ['words without a candidate', { text: 'そうじ' }, { text: 'そうじ', code: null }],
    ['candidates but no choice', { text: '介護' }, 'item.choose-candidate'],
    ['a candidate of former words', { text: '調理', choice: '016-02' }, 'item.choose-candidate'],
    ['too many words', { text: '介護職員介護職員介護職員' }, 'item.too-long'],
    ['the list alone', { classes: '055-01' }, { text: '調理人', code: '055-01' }],
    ['the list and own words', { text: 'コック', groups: '055-01' }, { text: 'コック', code: '055-01' }],
    ['the same in both lists', { classes: '055-01', groups: '055-01' }, { text: '調理人', code: '055-01' }],
    ['another in each list', { classes: '016-01', groups: '055-01' }, 'item.two-chosen'],
    ['a code of no list', { classes: '999' }, 'item.unknown-choice'],
  ])('%s', (_what, typed, expected) => {
    expect(read(free, typed)).toEqual(expected);
  });

  it.each<[string, Typed, string]>([
    ['words without a candidate', { text: 'そうじ' }, 'item.nothing-found'],
    ['not in the list', { text: '介護', choice: notListed }, 'item.choose-candidate'],
  ])('where only the list counts, %s is a fault', (_what, typed, expected) => {
    expect(read(listed, typed)).toBe(expected);
  });

  it.each<[string, Typed, string]>([
    [
      'a candidate chosen since, though the list still shows the former choice',
      { text: '介護', choice: '016-02', classes: '055-01', was: '055-01' },
      '016-02',
    ],
    [
      'a list entry chosen since, though a candidate is still ticked',
      { text: '介護', choice: '016-02', classes: '055-01', was: '016-02' },
      '055-01',
    ],
    [
      'the other list, though the first still shows the former choice',
      { text: 'コック', classes: '016-01', groups: '055-01', was: '016-01' },
      '055-01',
    ],
    [
      'the former choice where nothing was chosen since',
      { text: '介護', choice: '016-01', classes: '016-01', was: '016-01' },
      '016-01',
    ],
    [
      'the list where the ticked candidate is one of former words',
      { text: 'コック', choice: '016-02', classes: '055-01', was: '055-01' },
      '055-01',
    ],
  ])('what counts is the later choice: %s', (_what, typed, code) => {
    expect(read(free, typed)).toEqual({ text: typed.text, code });
  });

  it.each<Coded>([
    { text: '介護職員', code: '016-01' },
    { text: '介護', code: '016-02' },
    { text: '介護', code: null },
    { text: 'そうじ', code: null },
    { text: 'コック', code: '055-01' },
    { text: '介護職員', code: '055-01' },
    { text: '介護職員', code: null },
  ])('%j comes back as it was', (value) => {
    expect(free.read(free.write(value, 'job'), 'job', { today })).toEqual({ ok: true, value });
  });

  it('is shown with the name in the list where the words differ', () => {
    expect(free.show({ text: 'コック', code: '055-01' })).toEqual(['コック（調理人）']);
    expect(free.show({ text: '調理人', code: '055-01' })).toEqual(['調理人']);
    expect(free.show({ text: 'そうじ', code: null })).toEqual(['そうじ']);
  });
});
