import { policy } from '#kernel/policy.ts';

/** What is made here out of the record. */
export type MadeKind = 'resume' | 'work-history';
export type DocumentKind = MadeKind | 'uploaded';

export interface WrittenText {
  readonly key: 'motive' | 'introduction' | 'summary' | 'wishes';
  readonly label: string;
  readonly hint: string;
}

interface MadeDocument {
  readonly label: string;
  /** The keys of the items that may go in; the name always does. None of them is sensitive. */
  readonly offered: readonly string[];
  /** Of these, what is chosen until the person chooses otherwise. */
  readonly usual: readonly string[];
  readonly texts: readonly WrittenText[];
}

const introduction: WrittenText = {
  key: 'introduction',
  label: '自己PR',
  hint: '仕事に生かせることを書いてください。',
};
const contacts = ['address', 'telephone', 'email'] as const;
const skills = ['computer-skills', 'computer-skills-detail', 'strengths', 'strengths-detail'] as const;

export const madeDocuments: Readonly<Record<MadeKind, MadeDocument>> = {
  resume: {
    label: '履歴書',
    offered: [
      ...['kana', 'birth-date', 'sex', 'address', 'nearest-station', 'telephone', 'other-telephone', 'email'],
      ...['schools', 'work-history', 'training', 'licences', 'qualifications'],
      ...skills,
    ],
    usual: [
      ...['kana', 'birth-date', ...contacts],
      ...['schools', 'work-history', 'licences', 'qualifications'],
    ],
    texts: [
      { key: 'motive', label: '志望動機', hint: '会社ごとに変えるときは、応募の画面でも書けます。' },
      introduction,
      { key: 'wishes', label: '本人希望', hint: '働く時間や場所などの希望です。' },
    ],
  },
  'work-history': {
    label: '職務経歴書',
    offered: [
      ...['kana', 'birth-date', ...contacts, 'work-history', 'training', 'licences', 'qualifications'],
      ...skills,
    ],
    usual: ['work-history', 'licences', 'qualifications', 'computer-skills'],
    texts: [
      { key: 'summary', label: '職務の要約', hint: 'これまでの仕事を、短くまとめてください。' },
      introduction,
    ],
  },
};

export const kindLabel = (kind: DocumentKind): string =>
  kind === 'uploaded' ? 'アップロードした書類' : madeDocuments[kind].label;

/** What a person chose and wrote for a document. */
export interface Choices {
  readonly items: readonly string[];
  readonly texts: Readonly<Record<string, string>>;
}

export type WordsFault = { readonly name: string; readonly key: 'documents.words.too-long' };

/** Of what was posted only what is offered counts. */
export function readChoices(
  kind: MadeKind,
  typed: { readonly items: readonly string[]; text(key: string): string },
): { readonly choices: Choices; readonly faults: readonly WordsFault[] } {
  const { offered, texts } = madeDocuments[kind];
  const written = texts.map(({ key }) => [key, typed.text(key).replace(/\r\n?/gu, '\n').trim()] as const);
  return {
    choices: {
      items: offered.filter((key) => typed.items.includes(key)),
      texts: Object.fromEntries(written.filter(([, text]) => text !== '')),
    },
    faults: written
      .filter(([, text]) => [...text].length > policy.documents.longestWords)
      .map(([name]) => ({ name, key: 'documents.words.too-long' })),
  };
}
