import { listOwnDocuments } from '#features/documents/index.ts';
import { aPdf } from '#kit/files.ts';
import { sendFiles } from '#kit/uploads.ts';
import type { Visitor } from '#kit/visitor.ts';
import type { Ground } from './ground.ts';
import { type Look, leadsOn, look, says, type Visits } from './visits.ts';

const list = '/mypage/documents';
const longestName = '書類'.repeat(50);

async function withDocument({ person, parts, portal }: Ground): Promise<{ browser: Visitor; id: string }> {
  const { browser, id: account } = await person();
  await browser.open(`${list}/upload`);
  await sendFiles(browser, portal.baseUrl, `${list}/upload`, {
    fields: { name: longestName },
    files: [['file', 'a.pdf', aPdf()]],
  });
  const [one] = await listOwnDocuments(parts.database.reading, account);
  return { browser, id: one?.id ?? '' };
}

const ofUploaded =
  (page: string, fields?: Readonly<Record<string, string>>): Look =>
  async (ground) => {
    const { browser, id } = await withDocument(ground);
    return look(browser, `${list}/${id}${page}`, fields);
  };

const making =
  (kind: string, fields?: Readonly<Record<string, string>>): Look =>
  async ({ person }) =>
    look((await person()).browser, `${list}/${kind}`, fields);

const ofMade =
  (fields?: Readonly<Record<string, string>>): Look =>
  async ({ person, parts }) => {
    const { browser, id: account } = await person();
    await look(browser, `${list}/resume`, { to: 'save', motive: '動機'.repeat(1000) });
    const [one] = await listOwnDocuments(parts.database.reading, account);
    return look(browser, `${list}/${one?.id}/contents`, fields);
  };

const tooLong = { to: 'save', introduction: 'あ'.repeat(2001) };

export const documentsVisits: Visits = {
  'documents.list': {
    normal: async (ground) => look((await withDocument(ground)).browser, list),
    empty: making(''),
    full: says('どれかを削除すると', async (ground) => {
      const { browser, id } = await withDocument(ground);
      await ground.portal.cloned.database.pool.query(
        `insert into documents select gen_random_uuid(), account_id, kind, name, file_id, media_type, size, choices,
           added_at, changed_at from documents, generate_series(1, 19) where id = $1`,
        [id],
      );
      return look(browser, list);
    }),
  },
  'documents.upload': { normal: making('upload') },
  'documents.upload.submit': {
    error: says('ファイルを選んでください', making('upload', { name: longestName })),
  },
  'documents.resume': {
    normal: making('resume'),
    'not registered yet': async ({ person }) =>
      look((await person({ hasRecord: false })).browser, `${list}/resume`),
  },
  'documents.resume.submit': {
    error: making('resume', tooLong),
    preview: says('履歴書の内容', making('resume', { to: 'preview', motive: 'あ'.repeat(2000) })),
    paper: making('resume', { to: 'paper' }),
  },
  'documents.work-history': { normal: making('work-history') },
  'documents.work-history.submit': {
    error: making('work-history', tooLong),
    preview: says('職務経歴書の内容', making('work-history', { to: 'preview' })),
  },
  'documents.one': { normal: ofUploaded('') },
  'documents.one.submit': { error: ofUploaded('', { name: '' }) },
  'documents.one.delete': { normal: ofUploaded('/delete') },
  'documents.one.delete.submit': leadsOn('the list of documents, which says so [REFER-3]'),
  'documents.one.file': { normal: ofUploaded('/file') },
  'documents.one.contents': { normal: ofMade() },
  'documents.one.contents.submit': { error: ofMade(tooLong) },
};
