import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Temporal } from '#kernel/time.ts';
import { anApplication, anInvitation, aSeeker, aSentDocument } from '#kit/applications.ts';
import { formsOf } from '#kit/page-parts.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { signIn } from '#kit/presence.ts';
import { type Visitor, visitor } from '#kit/visitor.ts';
import { makeMove } from '../../actions/make-move.ts';
import { reportNoShow } from '../../actions/no-shows.ts';
import type { ApplicationMove } from '../../rules/application-moves.ts';
import { findInvitation } from '../../store/invitations.store.ts';
import type { ApplicationRow } from '../../store/tables.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(() => portal.close());

interface Somebody {
  readonly person: Visitor;
  readonly number: string;
  readonly accountId: string;
}

async function somebody(facts: Parameters<typeof aSeeker>[1] = {}): Promise<Somebody> {
  portal.clock.set('2026-11-21T10:00');
  const { number, accountId } = await aSeeker(portal.parts, facts);
  const person = visitor(portal.baseUrl);
  await signIn(person, portal.parts, accountId);
  return { person, number, accountId };
}

const byEmployer = (
  { id, establishment_number: establishmentNumber }: ApplicationRow,
  move: ApplicationMove,
  changes: object = {},
) =>
  portal.parts.database.transaction((tx) =>
    makeMove(
      tx,
      portal.parts,
      {
        part: { side: 'employer', establishmentNumber },
        applicationId: id,
        move,
        actor: { kind: 'employer', establishmentNumber },
        changes: () => changes,
      },
      portal.clock.now(),
    ),
  );

/** Sends what another tab of the same person would send. */
const again = (person: Visitor, path: string, fields: Readonly<Record<string, string>> = {}) => {
  const token = formsOf(person.page.html)
    .flatMap(({ fields: all }) => all)
    .find(([name]) => name === 'form-token');
  return person.post(path, { ...fields, 'form-token': token?.[1] ?? '' });
};

const interview = {
  interview_at: Temporal.Instant.from('2026-11-25T05:00:00Z'),
  interview_place: '本社の3階',
};

describe('what the office recommends and employers request', () => {
  it('is listed and read; only the person sets its read mark, with a button [REFER-1]', async () => {
    const { person, number } = await somebody();
    const { id } = await anInvitation(portal.parts, { number, words: '夜勤のない職場です。' });
    await person.open('/mypage/recommendations');
    expect(person.page.text).toContain('オンラインハローワーク紹介対象求人');
    await person.open(`/mypage/recommendations/${id}`);
    expect(person.page.text).toContain('夜勤のない職場です。');
    expect(person.page.text).toContain('2026年12月05日');
    const state = async () => (await findInvitation(portal.parts.database.reading, id))?.state;
    expect(await state()).toBe('sent');
    await person.submit({}, id);
    expect(person.page.text).toContain('確認したことを知らせました');
    expect(await state()).toBe('read');
  });

  it('is declined with a reason that the other side reads; without one nothing happens [REFER-4]', async () => {
    const { person, number } = await somebody();
    const { id } = await anInvitation(portal.parts, { number, kind: 'request' });
    await person.open(`/mypage/requests/${id}/decline`);
    await person.submit({ words: '通うのに2時間かかります。' });
    expect(person.page.status).toBe(422);
    expect(person.page.html).toContain('通うのに2時間かかります。');
    await person.submit({ reason: 'place' });
    expect(person.page.text).toContain('応募しないと返事をしました');
    const row = await findInvitation(portal.parts.database.reading, id);
    expect(row).toMatchObject({
      state: 'declined',
      decline_reason: 'place',
      decline_words: '通うのに2時間かかります。',
    });
    await again(person, `/mypage/requests/${id}/decline`, { reason: 'work', words: '' });
    expect(person.page.text).toContain('返事はできませんでした');
  });

  it('tells an オンライン登録者 how to be recommended something [REFER-1]', async () => {
    const { person } = await somebody({ kind: 'online' });
    await person.open('/mypage/recommendations');
    expect(person.page.text).toContain('ハローワーク利用登録者になると、おすすめの求人が届きます');
  });

  it("is nobody else's: another person's ids lead nowhere [REFER-4]", async () => {
    const theirs = await anInvitation(portal.parts, { kind: 'request' });
    const documents = [await aSentDocument(portal.parts)];
    const application = await anApplication(portal.parts, { channel: 'online-referral', documents });
    const { person } = await somebody();
    const paths = [
      `/mypage/requests/${theirs.id}`,
      `/mypage/requests/${theirs.id}/decline`,
      ...['', '/withdraw', '/objection', '/letter', '/letter/file', '/documents/0'].map(
        (end) => `/mypage/applications/${application.id}${end}`,
      ),
      '/mypage/applications/nonsense',
    ];
    for (const path of paths) expect([path, (await person.open(path)).status]).toEqual([path, 404]);
    const posts = [
      `/mypage/requests/${theirs.id}`,
      `/mypage/applications/${application.id}`,
      `/mypage/applications/${application.id}/withdraw`,
    ];
    for (const path of posts) expect([path, (await again(person, path)).status]).toEqual([path, 404]);
  });
});

describe('an application', () => {
  it('shows whose turn it is, what was sent, and who did what when [REFER-5]', async () => {
    const { person, number, accountId } = await somebody();
    const application = await anApplication(portal.parts, {
      number,
      accountId,
      motive: '長く働きたいです。',
    });
    await person.open('/mypage/applications');
    expect(person.page.text).toContain('応募中の求人（1件）');
    expect(person.page.text).toContain('次は、会社が応募の内容を確認します');
    await byEmployer(application, 'read', { read_at: portal.clock.now() });
    await person.open(`/mypage/applications/${application.id}`);
    expect(person.page.text).toContain('長く働きたいです。');
    expect(person.page.text).toContain('求人者が応募の内容を確認しました');
    expect(person.page.text).toContain('次は、会社が面接の予定か結果を知らせます');
  });

  it('has an interview that the person accepts once, however often they press [REFER-5]', async () => {
    const { person, number, accountId } = await somebody();
    const application = await anApplication(portal.parts, { number, accountId });
    await byEmployer(application, 'set-interview', interview);
    await person.open(`/mypage/applications/${application.id}`);
    expect(person.page.text).toContain('本社の3階');
    await person.submit({}, application.id);
    expect(person.page.text).toContain('面接に行くと返事をしました');
    await again(person, `/mypage/applications/${application.id}`);
    const { rows } = await portal.cloned.database.pool.query(
      `select count(*) from application_events where application_id = $1 and kind = 'accept-interview'`,
      [application.id],
    );
    expect(Number(rows[0].count)).toBe(1);
  });

  it('is withdrawn after a page that says what that does, and stands among those that are over [REFER-5]', async () => {
    const { person, number, accountId } = await somebody();
    const application = await anApplication(portal.parts, { number, accountId });
    await person.open(`/mypage/applications/${application.id}/withdraw`);
    expect(person.page.text).toContain('会社には、すぐにメールで知らせます');
    await person.submit({});
    expect(person.page.text).toContain('応募を辞退しました');
    await again(person, `/mypage/applications/${application.id}/withdraw`);
    expect(person.page.text).toContain('応募を辞退しました');
    await person.open('/mypage/applications?show=over');
    expect(person.page.text).toContain('選考が終わった求人（1件）');
    expect(person.page.text).toContain('辞退');
  });

  it('of a referral has its letter: page, print and PDF, while the registration is valid [REFER-2] [REG-8]', async () => {
    const { person, number, accountId } = await somebody();
    const application = await anApplication(portal.parts, { number, accountId, channel: 'online-referral' });
    await person.open('/mypage/applications?show=letters');
    expect(person.page.text).toContain('紹介状を表示');
    await person.open(`/mypage/applications/${application.id}/letter`);
    expect(person.page.text).toContain('次の方を紹介します');
    const file = await person.open(`/mypage/applications/${application.id}/letter/file`);
    expect(file.headers.get('content-type')).toContain('application/pdf');
    await byEmployer(application, 'hire');
    expect((await person.open(`/mypage/applications/${application.id}/letter`)).status).toBe(403);
    await person.open(`/mypage/applications/${application.id}`);
    expect(person.page.text).toContain('紹介状は、求職登録が有効な間だけ表示できます');
  });

  it('of which a no-show was reported can be objected to, with words, within thirty days [REFER-6]', async () => {
    const { person, number, accountId } = await somebody();
    const application = await anApplication(portal.parts, { number, accountId });
    await byEmployer(application, 'set-interview', interview);
    portal.clock.set('2026-11-26T10:00');
    const establishmentNumber = application.establishment_number;
    await portal.parts.database.transaction((tx) =>
      reportNoShow(
        tx,
        portal.parts,
        {
          part: { side: 'employer', establishmentNumber },
          applicationId: application.id,
          actor: { kind: 'employer', id: accountId, establishmentNumber },
        },
        portal.clock.now(),
      ),
    );
    await signIn(person, portal.parts, accountId);
    await person.open(`/mypage/applications/${application.id}`);
    expect(person.page.text).toContain('2026年12月26日');
    await person.open(`/mypage/applications/${application.id}/objection`);
    expect((await person.submit({ words: '' })).status).toBe(422);
    await person.submit({ words: '前の日に電話で辞退しました。' });
    expect(person.page.text).toContain('異議を受け付けました');
    expect(person.page.text).toContain('異議を確認中');
    await person.open(`/mypage/applications/${application.id}/objection`);
    expect(person.page.url).toBe(`/mypage/applications/${application.id}`);
  });
});
