import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { readEdit } from '#kernel/items/edit-fields.ts';
import { attributesOf, formsOf, wordsOf } from '#kit/page-parts.ts';
import { plainStep, StepPage, stepPages } from '#kit/specimen-items.tsx';
import { ShownItems } from '#ui/items/shown-items.tsx';
import type { StepFormProps } from '#ui/items/step-form.tsx';

const pageOf = (props: Partial<StepFormProps>): string => renderToString(<StepPage {...props} />);
const specimen = (path: string): string => pageOf(stepPages[path] ?? {});

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
