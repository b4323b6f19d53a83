import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { Fields } from '#kernel/items/item.ts';
import { readItems, writeItems } from '#kernel/items/read-items.ts';
import { formsOf } from '#kit/page-parts.ts';
import { itemTable, StepPage, today } from '#kit/specimen-items.tsx';
import type { StepFormProps } from '#ui/items/step-form.tsx';

const pageOf = (props: Partial<StepFormProps>): string => renderToString(<StepPage {...props} />);
const own = ['form-token', 'revision'];

/** What a browser would send back of a page that nobody typed into. */
function sentBack(props: Partial<StepFormProps>): Fields {
  const sent: Record<string, string | string[]> = {};
  for (const [name, value] of formsOf(pageOf(props))[0]?.fields ?? []) {
    const before = sent[name];
    if (own.includes(name)) continue;
    sent[name] = before === undefined ? value : [before, value].flat();
  }
  return sent;
}

/** An empty field and one left out say the same. */
const said = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value.length > 0));

/** Without the one sign that the reader of these pages takes for the end of a tag. */
const anything = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }).map((one) => one.replaceAll('>', '»')),
  fc.constantFrom('介護', '４月', '"<&'),
);
const some = fc.oneof(fc.constant(''), anything);
const row = (n: number) => {
  const at = (part: string) => `work-history-${n}-${part}`;
  return fc.record(
    {
      [at('employer')]: some,
      [at('job')]: fc.constantFrom('', 'そうじ', '調理'),
      [at('job-classes')]: fc.constantFrom('', '016-02'),
      [at('from-year')]: some,
      [at('from-month')]: some,
      [at('duties')]: fc.constantFrom('', '一行目\r\n二行目', '　字下げ'),
      [at('removed')]: fc.constant('yes'),
    },
    { requiredKeys: [] },
  );
};

const typedForms = fc
  .tuple(
    fc.record({
      name: some,
      'name-kana': some,
      'birth-date-year': some,
      'birth-date-month': some,
      'birth-date-day': some,
      'available-from-year': some,
      'home-postal': some,
      'home-town': some,
      home: some,
      wage: some,
      'starts-at': some,
      sex: fc.constantFrom('', 'female', 'unsaid'),
      prefecture: fc.constantFrom('', '23'),
      days: fc.constantFrom('mon', ['mon', 'sun'], []),
      'wished-job': fc.constant('介護'),
      'wished-job-choice': fc.constantFrom('', '016-02', 'not-listed'),
      'wished-job-was': fc.constantFrom('', '016-01'),
      'trade-classes': fc.constantFrom('', '055-01'),
      remarks: some,
    }),
    row(1),
    row(2),
    row(4),
    fc.constantFrom('1', '3'),
  )
  .map(([first, ...rest]): Fields => {
    const count = rest.pop();
    return Object.assign({ 'work-history-count': count }, first, ...rest);
  });

const values = fc.record(
  {
    name: fc.constantFrom('髙﨑　葛󠄀葉', '𠮷田'),
    'birth-date': fc.constantFrom('1985-04-01', '2000-02-29'),
    'available-from': fc.constantFrom('2021-12', '2019-05'),
    home: fc.constant({ postal: '1000001', address: '東京都千代田区千代田1-1' }),
    wage: fc.integer({ min: 1, max: 9_999_999 }),
    'starts-at': fc.constantFrom('09:00', '24:00'),
    sex: fc.constantFrom('female', 'unsaid'),
    prefecture: fc.constant('13'),
    days: fc.subarray(['mon', 'sat', 'sun'], { minLength: 1 }),
    'wished-job': fc.constantFrom(
      { text: '介護', code: '016-01' },
      { text: '介護', code: null },
      { text: 'そうじ', code: null },
      { text: 'そうじ', code: '055-01' },
    ),
    'work-history': fc.array(
      fc.record({
        employer: fc.constantFrom('ケア（株）', '"<&'),
        from: fc.constant('2018-04'),
        duties: fc.constant('一行目\n二行目'),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    remarks: fc.constantFrom('一行', '一行目\n\n三行目'),
  },
  { requiredKeys: [] },
);

describe('a person whose form is shown again', () => {
  it('finds every word as it was typed, right or wrong [REG-2]', () => {
    fc.assert(
      fc.property(typedForms, (fields) => {
        const back = sentBack({ fields });
        expect(said(back)).toEqual(
          said({ ...fields, 'work-history-count': back['work-history-count'] ?? '' }),
        );
        expect(readItems(itemTable, back, { today })).toEqual(readItems(itemTable, fields, { today }));
      }),
      { numRuns: 60 },
    );
  });

  it('sends a tidied form back as it is kept, so that saving it changes nothing [REG-2]', () => {
    fc.assert(
      fc.property(values, (answers) => {
        const written = writeItems(itemTable, answers);
        const back = sentBack({ fields: written });
        expect(said(back)).toEqual(said(written));
        expect(readItems(itemTable, back, { today }).values).toEqual(answers);
      }),
      { numRuns: 60 },
    );
  });
});

it('keeps an empty first line, which a browser drops behind the tag', () => {
  expect(pageOf({ fields: { remarks: '\r\n二行目' } })).toMatch(/<textarea[^>]*>\n\r\n二行目</u);
});

it('says nothing where nothing was typed, so that the step is not begun', () => {
  expect(said(sentBack({}))).toEqual({});
});
