import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { readEdit } from '#kernel/items/edit-fields.ts';
import type { Fields } from '#kernel/items/item.ts';
import { readItems, writeItems } from '#kernel/items/read-items.ts';
import { attributesOf, formsOf, wordsOf } from '#kit/page-parts.ts';
import { itemTable, plainStep, StepPage, stepPages, today } from '#kit/specimen-items.tsx';
import { ShownItems } from '#ui/items/shown-items.tsx';
import type { StepFormProps } from '#ui/items/step-form.tsx';

const pageOf = (props: Partial<StepFormProps>): string => renderToString(<StepPage {...props} />);
const specimen = (path: string): string => pageOf(stepPages[path] ?? {});
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

describe('the form of a step', () => {
  it('leads from every error to a field that is there [s-a11y5]', () => {
    const page = specimen('/step-wrong');
    const ids = ['div', 'input', 'select', 'textarea', 'fieldset'].flatMap((tag) =>
      attributesOf(page, tag, 'id'),
    );
    for (const { name } of stepPages['/step-wrong']?.errors ?? []) expect(ids).toContain(name);
    expect(ids).toEqual(expect.arrayContaining(['work-history', 'work-history-1', 'work-history-2']));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('goes on with Enter and has one solid button', () => {
    const page = specimen('/step-filled');
    const buttons = [...page.matchAll(/<button\b[^>]*>(.*?)<\/button>/gu)].map(([all, inside = '']) => ({
      words: wordsOf(inside),
      isSolid: all.includes('button-primary'),
    }));
    expect(buttons[0]?.words).toBe('次へ進む');
    expect(buttons.filter(({ isSolid }) => isSolid).map(({ words }) => words)).toEqual(['次へ進む']);
  });

  it('has buttons that the form knows, each with its row for ears', () => {
    const page = specimen('/step-filled');
    const pressed = [...page.matchAll(/<button\b([^>]*name="edit"[^>]*)>(.*?)<\/button>/gu)].map(
      ([, tag = '', inside = '']) =>
        [attributesOf(`<x ${tag}>`, 'x', 'value')[0], wordsOf(inside), tag] as const,
    );
    for (const [value = '', , tag] of pressed) {
      expect(readEdit(value), value).toBeDefined();
      expect(tag).toContain('formnovalidate');
    }
    const words = new Map(pressed.map(([value, heard]) => [value, heard]));
    expect(words.get('look-up:home')).toBe('郵便番号から「現住所」に住所を入れる');
    expect(words.get('remove:work-history:1')).toBe('経験した仕事 1を消す');
    expect(words.get('down:work-history:1')).toBe('経験した仕事 1を下へ');
    expect(words.get('restore:work-history:2')).toBe('経験した仕事 2を元に戻す');
    expect(words.get('up:work-history:3')).toBe('経験した仕事 3を上へ');
    expect(words.get('add:work-history')).toBe('経験した仕事をもう1つ追加する');
    expect(words.has('up:work-history:1') || words.has('down:work-history:3')).toBe(false);
  });

  it('says what became of a look-up only where it was pressed', () => {
    const status = (page: string) =>
      [...page.matchAll(/<p role="status">(.*?)<\/p>/gu)].map(([, words = '']) => wordsOf(words));
    expect(status(specimen('/step-filled'))).toEqual(['町が2つあります。選んでください。']);
    expect(status(specimen('/step-wrong'))).toEqual([
      '候補はありません。別の言い方で入れてください。一覧からも選べます。',
    ]);
    expect(status(specimen('/step'))).toEqual([]);
  });

  it('opens a whole list only where something was chosen from it', () => {
    expect(specimen('/step-filled').match(/<details[^>]* open/gu)).toHaveLength(1);
    expect(specimen('/step')).not.toMatch(/<details[^>]* open/u);
  });

  it('offers no further row where the last is reached', () => {
    const page = pageOf({ fields: { 'work-history-count': '4' } });
    expect(page).not.toContain('value="add:work-history"');
    expect(wordsOf(page)).toContain('4件まで入れられます。');
  });

  it('names the points that going on accepts, and no others [REG-3]', () => {
    const page = specimen('/step-warned');
    expect(formsOf(page)[0]?.fields.filter(([name]) => name === 'accepted')).toEqual([
      ['accepted', 'wage:low'],
    ]);
    expect(wordsOf(page)).toContain('このままでよければ、「このまま進む」を押してください。');
    const withErrors = pageOf({ ...stepPages['/step-wrong'], ...stepPages['/step-warned'] });
    expect(formsOf(withErrors)[0]?.fields.some(([name]) => name === 'accepted')).toBe(false);
  });

  it('shows both versions where another screen saved, and leaves the choice to the person [REG-2]', () => {
    const page = specimen('/step-saved-elsewhere');
    const words = wordsOf(/<ul class="versions">(.*?)<\/ul>/su.exec(page)?.[1] ?? '');
    expect(words).toContain(
      '氏名別の画面で保存した内容山田　花子この画面の入力髙﨑　葛󠄀葉'.replace(/\s+/gu, ' '),
    );
    expect(words).toContain('別の画面で保存した内容1985年（昭和60年）04月01日この画面の入力S60 4 31日');
    expect(words).toContain('別の画面で保存した内容（入力なし）この画面の入力二十万');
    expect(words).not.toContain('働ける曜日');
    expect(page).not.toContain('data-autosave');
    expect(specimen('/step')).toContain('data-autosave');
  });

  it('tells rows that cannot be read as they were typed', () => {
    const rows = { 'work-history-1-employer': 'ケア（株）', 'work-history-1-from-year': 'むかし' };
    const page = pageOf({ fields: rows, savedElsewhere: {} });
    expect(wordsOf(page)).toContain(
      '1. 会社の名前：ケア（株）／仕事の種類：（入力なし）／始めた年月：むかし',
    );
  });

  it('has no 「一時保存」 where nothing can be left, and a way back that keeps what was typed', () => {
    expect(pageOf({ savable: false })).not.toContain('一時保存');
    const page = pageOf({ back: { href: '/before', name: 'back' } });
    expect(page).toMatch(/<button[^>]*name="back"/u);
    expect(pageOf(plainStep)).toContain('href="/specimen/before"');
  });
});

it('shows items with their lines, and says so where nothing was answered', () => {
  const rows = [
    { term: '住所', lines: ['〒100-0001', '東京都'], change: { href: '/change', hidden: '住所を' } },
    { term: '希望する月給', lines: [] },
  ];
  const shown = renderToString(<ShownItems rows={rows} />);
  expect(shown).toContain('<span class="item-line">〒100-0001</span><span class="item-line">東京都</span>');
  expect(wordsOf(shown)).toContain('住所を変更する希望する月給（入力なし）');
});
