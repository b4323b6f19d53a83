import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { shownJobSeekerNumber } from '#features/job-seekers/index.ts';
import { unavailableWhileInvalid } from '#features/registration/index.ts';
import { Temporal } from '#kernel/time.ts';
import { anApplication, anInvitation } from '#kit/applications.ts';
import { aKeptPasskey } from '#kit/passkeys.ts';
import { aJobSeeker, anAccount } from '#kit/people.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { signIn } from '#kit/presence.ts';
import { aVacancy } from '#kit/vacancies.ts';
import { visitor } from '#kit/visitor.ts';

let portal: TestPortal;

beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(() => portal.close());

const day = (iso: string) => Temporal.PlainDate.from(iso);

async function atHome(facts: Parameters<typeof aJobSeeker>[1] = {}) {
  portal.clock.set('2026-11-21T10:00');
  const { number } = await aJobSeeker(portal.parts, facts);
  const { id } = await anAccount(portal.parts, { jobSeekerNumber: number });
  const person = visitor(portal.baseUrl);
  await signIn(person, portal.parts, id);
  await person.open('/mypage');
  return { person, number, id };
}

describe('求職者マイページホーム', () => {
  it('shows how the registration stands, the days left, and 求職公開 [REG-7] [HOME-4]', async () => {
    const { person, number } = await atHome({ answers: { publication: 'public' } });
    expect(person.page.heading).toBe('求職者マイページホーム');
    expect(person.page.text).toContain('今回が初めてのログインです。');
    expect(person.page.text).toContain(shownJobSeekerNumber(number));
    expect(person.page.text).toContain('2026年12月31日まで');
    expect(person.page.text).toContain('あと40日');
    expect(person.page.text).toContain('求職公開状況: 公開中');
    expect(person.page.text).toContain('返事を待っているものはありません。');
  });

  it('shows the code for the counter, and leads to the ハローワーク受付票 [HOME-5]', async () => {
    const { person } = await atHome();
    expect(person.page.html).toContain('求職番号の2次元コード');
    expect(person.page.html).toContain('href="/mypage/papers/reception"');
    expect(person.page.text).toContain('ハローワーク受付票を表示');
    expect((await person.open('/mypage/papers/reception')).status).toBe(200);
  });

  it('puts what awaits the person first: an end within 14 days [REG-7]', async () => {
    const { person } = await atHome({ valid_through: day('2026-11-30') });
    expect(person.page.text).toContain('あなたの返事を待っています（1件）');
    expect(person.page.text).toContain('2026年11月30日（月）23時59分まで（あと9日）');
  });

  it('says while it is invalid why, what is not to be had, and makes it valid again in one press [REG-8] [REG-7]', async () => {
    const { person } = await atHome({ valid_through: day('2026-10-31') });
    expect(person.page.text).toContain('求職登録が2026年10月31日で無効になったため、次のことは使えません');
    for (const label of Object.values(unavailableWhileInvalid)) expect(person.page.text).toContain(label);
    await person.submit({});
    expect(person.page.text).toContain('有効にしました');
    await person.open('/mypage');
    expect(person.page.text).not.toContain('次のことは使えません');
  });

  it('leads who was hired to the result, and says why messages rest [REG-7] [REG-8]', async () => {
    const { person, number } = await atHome();
    await portal.cloned.database.pool.query(
      `update job_seekers set invalid_since = '2026-11-20', invalid_reason = 'hired' where number = $1`,
      [number],
    );
    await person.open('/mypage');
    expect(person.page.text).toContain('採用になった求人と、働き始める日を見る');
    expect(person.page.text).toContain('求職登録が有効になると、読めます。');
    expect((await person.open('/mypage/applications?show=over')).heading).toBe('求職活動状況');
  });

  it('tells an online registrant how to become a ハローワーク利用登録者, and nobody else', async () => {
    expect((await atHome({ kind: 'online' })).person.page.text).toContain('ハローワーク利用登録者になるには');
    expect((await atHome()).person.page.text).not.toContain('ハローワーク利用登録者になるには');
  });

  it('leads to registering first [ONLINE-5]', async () => {
    const { id } = await anAccount(portal.parts);
    const person = visitor(portal.baseUrl);
    await signIn(person, portal.parts, id);
    expect((await person.open('/mypage')).heading).toBe('求職登録');
  });

  it('asks the database three times besides session and owner [HOME-7]', async () => {
    const { person } = await atHome();
    const query = vi.spyOn(pg.Client.prototype, 'query');
    await person.open('/mypage');
    const asked = query.mock.calls
      .map(([what]) => JSON.stringify(what))
      .filter((text) => !/jobs|graphile|sweep/u.test(text));
    query.mockRestore();
    expect(asked.filter((text) => text.includes('entering-person'))).toHaveLength(1);
    expect(asked.filter((text) => text.includes('own-standing'))).toHaveLength(1);
    expect(asked.filter((text) => text.includes('own-chain'))).toHaveLength(1);
    expect(asked.length).toBeLessThanOrEqual(6);
  });

  it('has the five ways of My Page in its menu, and those that lead out of it [HOME-1] [HOME-6]', async () => {
    const { person } = await atHome();
    const menu = ['ホーム', '求人検索', '求職活動状況', 'メッセージ', '求職者情報・設定'];
    expect(person.page.text).toContain(menu.join(''));
    expect(person.page.html).toContain('href="https://training.example.jp/"');
    expect(person.page.html).toContain('href="https://events.example.jp/"');
    expect(person.page.text).toContain('次のページは、マイページの外にあります。');
  });

  it('shows the newest of what the office and employers sent, and of what was applied to [HOME-2] [HOME-3] [HOME-4]', async () => {
    const { person, number } = await atHome({ answers: { publication: 'public' } });
    for (const title of ['調理師', '調理補助']) {
      const vacancyNumber = await aVacancy(portal.parts, { facts: { title } });
      await anInvitation(portal.parts, { number, vacancyNumber });
      portal.clock.advance('PT1M');
    }
    const asked = await aVacancy(portal.parts, { facts: { title: '販売' } });
    await anInvitation(portal.parts, { number, vacancyNumber: asked, kind: 'request' });
    await anApplication(portal.parts, { number, vacancyNumber: await aVacancy(portal.parts) });
    await person.open('/mypage');
    const { text } = person.page;
    expect(text).toContain('オンラインハローワーク紹介対象求人全2件中最新の求人を表示しています。調理補助');
    expect(text).toContain('オンラインハローワーク紹介対象求人を全て表示');
    expect(text).toContain('求人者からのリクエスト求人全1件中最新の求人を表示しています。販売');
    expect(text).toContain('求人者からのリクエスト求人を全て表示');
    expect(text).toContain('新着メッセージ: 0件');
    expect(text).toContain('応募中の求人全1件中最新の求人を表示しています。応募中介護福祉士');
    expect(text).toContain('応募中の求人全てを表示');
    expect(text).toContain('あなたの返事を待っています（3件）');
    expect(text).toContain('ハローワークのおすすめに返事をします調理師／');
    expect(text).toContain('会社のリクエストに返事をします販売／');
  });

  it('says why applying alone is barred, what stays and what to do [REFER-6]', async () => {
    const { person, number } = await atHome();
    await portal.cloned.database.pool.query(
      'insert into self_application_restrictions (id, job_seeker_number, since) values (gen_random_uuid(), $1, $2)',
      [number, '2026-11-20T00:00:00Z'],
    );
    await person.open('/mypage');
    expect(person.page.text).toContain('3か月の間に5件ありました');
    expect(person.page.text).toContain(
      '求人検索、お気に入り、応募中の会社とのメッセージ、窓口の相談と紹介は使えます',
    );
  });
});

describe('the offer of ways in without mail', () => {
  const offer = 'メールが届かないときのために';

  it('stands at home until the person closes it, for good', async () => {
    const { person } = await atHome();
    expect(person.page.text).toContain(offer);
    expect(person.page.html).toContain('href="/mypage/settings/security"');
    await person.submit({}, '/mypage/settings/security/offer');
    expect(person.page.heading).toBe('求職者マイページホーム');
    expect(person.page.text).not.toContain(offer);
    expect((await person.open('/mypage')).text).not.toContain(offer);
  });

  it('is not made to whoever has a passkey', async () => {
    const { person, id } = await atHome();
    await aKeptPasskey(portal.parts, { kind: 'account', id });
    expect((await person.open('/mypage')).text).not.toContain(offer);
  });
});
