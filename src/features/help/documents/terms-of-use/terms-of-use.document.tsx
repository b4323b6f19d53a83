import type { ConsentDocument, DocumentChange } from '../consent-document.ts';
import { DocumentBody } from '../document-body.tsx';
import { duties } from './duties.text.tsx';
import { ending } from './ending.text.tsx';
import { whoAndHow } from './who-and-how.text.tsx';

const version = 2;
const effectiveFrom = '2026-11-21';
const changes: readonly DocumentChange[] = [
  {
    version: 2,
    date: '2026-11-21',
    text: '求職登録の一時保存、有効期限、求職公開の決まりを加えました。',
  },
  { version: 1, date: '2026-11-21', text: '初めての版です。' },
];
const chapters = [...whoAndHow, ...duties, ...ending];

export const termsOfUse: ConsentDocument = {
  key: 'terms-of-use',
  label: '利用規約',
  version,
  effectiveFrom,
  changes,
  Body: () => <DocumentBody {...{ version, effectiveFrom, changes, chapters }} />,
};
