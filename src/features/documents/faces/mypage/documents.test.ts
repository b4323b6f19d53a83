import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { policy } from '#kernel/policy.ts';
import { aDocx, aJpeg, aPdf, aPng } from '#kit/files.ts';
import { readPaper } from '#kit/papers.ts';
import { aJobSeeker, anAccount } from '#kit/people.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { signIn } from '#kit/presence.ts';
import { fetchFile, sendFiles } from '#kit/uploads.ts';
import { type Visitor, visitor } from '#kit/visitor.ts';
import { findStoredFile } from '#platform/files/stored-files.ts';
import { freezeDocuments, listOwnDocuments } from '../../index.ts';

let portal: TestPortal;
let person: Visitor;
let accountId: string;

beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(() => portal.close());

const list = '/mypage/documents';
const history = [
  {
    title: '介護職員',
    employer: '社会福祉法人　あおぞら会',
    from: '2019-04',
    to: '2023-03',
    wage: 220_000,
    contents: '入浴の介助',
    'leaving-reason': 'health' as const,
  },
  { title: '店員', from: '2015-04', to: '2019-03' },
];

async function somebody(): Promise<{ browser: Visitor; id: string }> {
  const { number } = await aJobSeeker(portal.parts, {
    answers: {
      name: '𠮷野　花子',
      disability: 'yes',
      'self-introduction': '登録した自己PR',
      'work-history': history,
    },
  });
  const { id } = await anAccount(portal.parts, { jobSeekerNumber: number });
  const browser = visitor(portal.baseUrl);
  await signIn(browser, portal.parts, id);
  return { browser, id };
}

beforeEach(async () => {
  ({ browser: person, id: accountId } = await somebody());
});

const own = () => listOwnDocuments(portal.parts.database.reading, accountId);
async function upload(name: string, bytes: Uint8Array, fields: Readonly<Record<string, string>> = {}) {
  await person.open(`${list}/upload`);
  return sendFiles(person, portal.baseUrl, `${list}/upload`, { fields, files: [['file', name, bytes]] });
}

describe('a document that is uploaded [REFER-3]', () => {
  it.each([
    ['PDF', '履歴書.pdf', aPdf(), 'application/pdf', '履歴書.pdf'],
    ['JPEG', 'photo.JPG', aJpeg(), 'image/jpeg', 'photo.jpg'],
    ['PNG', '..\\..\\絵.png', aPng(), 'image/png', '絵.png'],
    [
      'DOCX',
      'a.docx',
      aDocx(),
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'a.docx',
    ],
  ])('may be a %s, and comes back as a file to keep', async (_kind, name, bytes, type, kept) => {
    expect((await upload(name, bytes)).text).toContain('書類を保存しました');
    const [one] = await own();
    const answer = await fetchFile(person, portal.baseUrl, `${list}/${one?.id}/file`);
    expect(answer.headers.get('content-type')).toBe(type);
    expect(answer.headers.get('content-disposition')).toContain(`attachment; `);
    expect(answer.headers.get('content-disposition')).toContain(encodeURIComponent(kept));
    expect(answer.headers.get('content-security-policy')).toContain('sandbox');
    expect(answer.bytes).toEqual(bytes);
  });

  it.each([
    ['a page of the web', 'a.pdf', new TextEncoder().encode('<script>alert(1)</script>'), 'PDF、JPEG、PNG'],
    ['a PDF with a script', 'a.pdf', aPdf({ objects: '<< /S /JavaScript >>' }), 'プログラムや別のファイル'],
    ['more than 5 MB', 'a.pdf', new Uint8Array(policy.uploads.largest + 1), '5MBまで'],
  ])('is refused with the reason when it is %s, and its name is kept', async (_what, name, bytes, words) => {
    const page = await upload(name, bytes, { name: '私の書類' });
    expect(page.status).toBe(422);
    expect(page.text).toContain(words);
    expect(page.html).toContain('value="私の書類"');
    expect(page.text).toContain('もう一度選んでください');
    expect(await own()).toEqual([]);
  });

  it('must be there', async () => {
    await person.open(`${list}/upload`);
    const page = await sendFiles(person, portal.baseUrl, `${list}/upload`, {});
    expect(page.text).toContain('ファイルを選んでください');
  });

  it('may not be the twenty-first', async () => {
    for (let count = 0; count < policy.documents.most; count += 1) await upload(`${count}.pdf`, aPdf());
    const page = await upload('21.pdf', aPdf());
    expect(page.text).toContain('どれかを削除すると');
    expect(await own()).toHaveLength(policy.documents.most);
  });

  it('is not taken without the token of the session, and its words wait when the session has ended [s-web1]', async () => {
    await person.open(`${list}/upload`);
    const { parts } = portal;
    await parts.database.pool.query('update sessions set ended_at = $1 where owner_id = $2', [
      portal.clock.now().toString(),
      accountId,
    ]);
    const page = await sendFiles(person, portal.baseUrl, `${list}/upload`, {
      fields: { name: '途中の名前' },
      files: [['file', 'a.pdf', aPdf()]],
    });
    expect(page.text).toContain('入力した内容は残っています');
    expect(await own()).toEqual([]);
    const { rows } = await parts.database.pool.query('select fields from kept_forms where owner_id = $1', [
      accountId,
    ]);
    expect(rows).toEqual([{ fields: { name: '途中の名前' } }]);
  });
});

describe('a document that is made of the record [REFER-3]', () => {
  const make = (kind: string, fields: Readonly<Record<string, string>>) =>
    person.open(`${list}/${kind}`).then(() => person.submit(fields, `/${kind}`));

  async function textOfNewest(): Promise<string> {
    const [one] = await own();
    const file = await findStoredFile(portal.parts.database.reading, one?.fileId ?? '');
    return (await readPaper(file?.bytes ?? new Uint8Array())).text;
  }

  it('has what was chosen and written, as it was typed, and nothing sensitive', async () => {
    await make('resume', { to: 'save', items: 'work-history', motive: '#panic("x")\n<b>強い</b>*意志*' });
    const text = await textOfNewest();
    expect(text).toContain('履歴書');
    expect(text).toContain('𠮷野花子');
    expect(text).toContain('#panic("x")<b>強い</b>*意志*');
    expect(text).toContain('2019年（平成31年）04月');
    expect(text).toContain('あおぞら会');
    expect(text).not.toContain('病気');
    expect(text).not.toContain('220');
    expect(text).not.toContain('090-1234-5678');
    expect(text.indexOf('店員')).toBeLessThan(text.indexOf('介護職員'));
  });

  it('is a 職務経歴書 with what was done, the newest first', async () => {
    await make('work-history', { to: 'save', items: 'work-history', summary: '介護を4年' });
    const text = await textOfNewest();
    expect(text).toContain('入浴の介助');
    expect(text.indexOf('介護を4年')).toBeLessThan(text.indexOf('介護職員'));
    expect(text.indexOf('介護職員')).toBeLessThan(text.indexOf('店員'));
  });

  it('is shown before it is saved, on the page and on paper', async () => {
    await person.open(`${list}/resume`);
    expect(person.page.html).toContain('登録した自己PR');
    const page = await person.submit({ to: 'preview', motive: '家の近くで働きたい' }, '/resume');
    expect(page.text).toContain('履歴書の内容');
    expect(page.text).toContain('家の近くで働きたい');
    const paper = await person.submit({ to: 'paper' }, '/resume');
    expect(paper.headers.get('content-type')).toBe('application/pdf');
    expect(await own()).toEqual([]);
  });

  it('keeps what was typed when a text is too long', async () => {
    const page = await make('resume', { to: 'save', motive: 'あ'.repeat(2001) });
    expect(page.status).toBe(422);
    expect(page.html).toContain('あ'.repeat(2001));
  });

  it('is made anew from what was chosen before', async () => {
    await make('resume', { to: 'save', items: 'kana', motive: '前の動機' });
    const [one] = await own();
    await person.open(`${list}/${one?.id}/contents`);
    expect(person.page.html).toContain('前の動機');
    await person.submit({ to: 'save', motive: '後の動機' }, '/contents');
    const documents = await own();
    expect(documents).toHaveLength(1);
    expect(documents[0]?.fileId).not.toBe(one?.fileId);
    expect(await textOfNewest()).toContain('後の動機');
    expect(await findStoredFile(portal.parts.database.reading, one?.fileId ?? '')).toBeUndefined();
  });

  it('leads somebody without a record to the registration', async () => {
    const { id } = await anAccount(portal.parts);
    const newcomer = visitor(portal.baseUrl);
    await signIn(newcomer, portal.parts, id);
    await newcomer.open(`${list}/resume`);
    expect(newcomer.page.url).toMatch(/^\/mypage\/registration/u);
  });
});

describe('an own document', () => {
  it('gets another name and goes', async () => {
    await upload('a.pdf', aPdf());
    const [one] = await own();
    await person.open(`${list}/${one?.id}`);
    await person.submit({ name: ' ' }, `/${one?.id}`);
    expect(person.page.status).toBe(422);
    await person.submit({ name: '../新しい名前.pdf' }, `/${one?.id}`);
    expect((await own())[0]?.name).toBe('新しい名前');
    await person.open(`${list}/${one?.id}/delete`);
    await person.submit({}, '/delete');
    expect(await own()).toEqual([]);
    expect(await findStoredFile(portal.parts.database.reading, one?.fileId ?? '')).toBeUndefined();
  });

  it('is sent as it is then: what becomes of it later changes nothing of that', async () => {
    await upload('a.pdf', aPdf());
    const [one] = await own();
    const { parts } = portal;
    await parts.database.pool.query(
      'create table if not exists sent_files (file_id uuid references stored_files)',
    );
    const frozen = await parts.database.transaction(async (tx) => {
      const files = await freezeDocuments(tx, [one?.id ?? '', 'nonsense'], accountId);
      return files;
    });
    expect(frozen).toMatchObject([{ name: 'a', mediaType: 'application/pdf', size: aPdf().length }]);
    await parts.database.pool.query('insert into sent_files values ($1)', [frozen[0]?.fileId]);
    await person.open(`${list}/${one?.id}/delete`);
    await person.submit({}, '/delete');
    const file = await findStoredFile(parts.database.reading, frozen[0]?.fileId ?? '');
    expect(Buffer.from(file?.bytes ?? []).equals(Buffer.from(aPdf()))).toBe(true);
  });

  it('is opened, renamed, changed, deleted and sent by nobody else [STAFF-1]', async () => {
    await upload('a.pdf', aPdf());
    const [one] = await own();
    const { browser: other, id: otherId } = await somebody();
    const stranger = visitor(portal.baseUrl);
    for (const page of ['', '/file', '/contents', '/delete']) {
      const path = `${list}/${one?.id}${page}`;
      expect((await other.open(path)).status, path).toBe(404);
      expect((await stranger.open(path)).heading, path).toBe('求職者マイページログイン');
    }
    await other.open(`${list}/upload`);
    const token = /name="form-token" value="([^"]+)"/u.exec(other.page.html)?.[1] ?? '';
    for (const page of ['', '/delete', '/contents']) {
      await other.post(`${list}/${one?.id}${page}`, { 'form-token': token, name: 'x', to: 'save' });
    }
    expect(await own()).toEqual([one]);
    const { reading } = portal.parts.database;
    expect(await freezeDocuments(reading, [one?.id ?? ''], otherId)).toEqual([]);
  });
});
