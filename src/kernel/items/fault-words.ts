import type { ItemFault } from './item.ts';

type Words = (label: string, given: NonNullable<ItemFault['given']>) => string;

const count = new Intl.NumberFormat('ja-JP');
const figure = (value: string | number | undefined): string =>
  typeof value === 'number' ? count.format(value) : (value ?? '');

const words: Readonly<Record<string, Words>> = {
  'item.empty': (label) => `「${label}」が入っていません。入れるか、選んでください。`,
  'item.too-long': (label, { most, length }) =>
    `「${label}」は${figure(most)}文字までです。今の入力は${figure(length)}文字です。`,
  'item.not-kana': (label) => `「${label}」は、ひらがなかカタカナで入れてください。`,
  'item.not-a-number': (label) => `「${label}」は、数字で入れてください。`,
  'item.out-of-range': (label, { least, most }) =>
    `「${label}」は、${figure(least)}から${figure(most)}までの数で入れてください。`,
  'item.not-a-time': (label) => `「${label}」は、9:00 のように入れてください。`,
  'item.unknown-choice': (label) => `「${label}」を、もう一度選んでください。`,
  'item.choose-candidate': (label) => `「${label}」の候補から、近いものを1つ選んでください。`,
  'item.two-chosen': (label) => `「${label}」が2つの一覧で選ばれています。1つにしてください。`,
  'item.nothing-found': (label) => `「${label}」が見つかりません。別の言い方で入れてください。`,
  'date.year': (label) => `「${label}」の年は、1985 や S60 のように入れてください。`,
  'date.month': (label) => `「${label}」の月は、1から12までの数で入れてください。`,
  'date.no-such-day': (label) => `「${label}」の日付は、カレンダーにありません。月と日を確かめてください。`,
  'date.era-mismatch': (label) => `「${label}」の元号と年月日が合いません。西暦でも入れられます。`,
  'date.too-late': (label) => `「${label}」が先の日付です。年と月を確かめてください。`,
  'date.too-early': (label) => `「${label}」が昔すぎます。年を確かめてください。`,
};

/** The sentence for a fault of an item; undefined where the table that has the item knows the words itself. */
export const itemFaultWords = (label: string, { key, given = {} }: ItemFault): string | undefined =>
  words[key]?.(label, given);
