import type { ConsentDocument, DocumentChange } from '../consent-document.ts';
import { DocumentBody } from '../document-body.tsx';
import { howLong } from './how-long.text.tsx';
import { whatWeHold } from './what-we-hold.text.tsx';
import { yourRights } from './your-rights.text.tsx';

const version = 2;
const effectiveFrom = '2026-11-21';
const changes: readonly DocumentChange[] = [
  {
    version: 2,
    date: '2026-11-21',
    text: '求職登録で集める内容と、その守り方を加えました。会社への公開と、情報の受け取り方も加えました。',
  },
  { version: 1, date: '2026-11-21', text: '初めての版です。' },
];
const chapters = [...whatWeHold, ...howLong, ...yourRights];

export const privacyPolicy: ConsentDocument = {
  key: 'privacy-policy',
  label: 'プライバシーポリシー',
  version,
  effectiveFrom,
  changes,
  Body: () => <DocumentBody {...{ version, effectiveFrom, changes, chapters }} />,
};
