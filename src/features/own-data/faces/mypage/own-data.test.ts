import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lockAccount } from '#features/accounts/index.ts';
import { aJobSeeker, anAccount, goodPassword, newAddress, type Person } from '#kit/people.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { signIn } from '#kit/presence.ts';
import { type Visit, type Visitor, visitor } from '#kit/visitor.ts';
import { aWholePerson } from '#kit/whole-person.ts';
import { runDeadlineSweep } from '#platform/jobs/deadline-sweeps.ts';
import { openLog } from '#platform/recording/log.ts';
import { eraseAccount } from '../../actions/erase-account.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal();
  await aJobSeeker(portal.parts);
});
afterAll(() => portal.close());

const page = '/mypage/settings/own-data';
const file = `${page}/json`;

async function enters(accountId: string): Promise<Visitor> {
  const who = visitor(portal.baseUrl);
  await signIn(who, portal.parts, accountId);
  return who;
}

const takeFile = async (who: Visitor): Promise<Visit> => {
  await who.open(page);
  return who.submit({}, '/json');
};

const entriesOf = async (accountId: string, action: string): Promise<readonly string[]> =>
  (
    await portal.cloned.database.pool.query<{ result: string }>(
      'select result from audit_trail where subject_id = $1 and action = $2 order by number',
      [accountId, action],
    )
  ).rows.map(({ result }) => result);

describe('receiving what is held about oneself', () => {
  it('gives a file that other programs can read, under a name of its day, and writes that down [s-prv1]', async () => {
    const { accountId, number, addresses } = await aWholePerson(portal.parts, 'サ');
    const who = await enters(accountId);
    const got = await takeFile(who);
    expect(got.status).toBe(200);
    expect(got.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(got.headers.get('cache-control')).toBe('no-store');
    expect(got.headers.get('content-disposition')).toBe(
      `attachment; filename="own-data-2026-11-02.json"; filename*=UTF-8''${encodeURIComponent('自分の情報-2026-11-02.json')}`,
    );
    const read = JSON.parse(got.html);
    expect(read).toMatchObject({ format: 'own-data', formatVersion: 1, madeAt: '2026-11-02T01:00:00Z' });
    expect(read.accounts[0].address).toBe(addresses[0]);
    expect(read.records[0].number).toBe(number);
    expect(await entriesOf(accountId, 'own-data.export')).toEqual(['done']);
  });

  it('shows all of it on a page that can be printed, hidden items too [s-prv1]', async () => {
    const { accountId, marks } = await aWholePerson(portal.parts, 'シ');
    const who = await enters(accountId);
    await who.open(page);
    const all = await who.open(`${page}/everything`);
    expect(all.status).toBe(200);
    expect(all.heading).toBe('自分の情報のすべて');
    for (const mark of marks.slice(0, 2)) expect(all.text).toContain(mark.replace('　', ' '));
    for (const heading of [
      'アカウント',
      '求職登録',
      '変更の履歴',
      '書きかけのもの',
      '同意した規約',
      'ログインと端末',
      '送ったメール',
      'だれがあなたの記録を見たか',
    ]) {
      expect(all.text).toContain(heading);
    }
    expect(all.text).toContain('シの聞こえにくさ');
    expect(all.text).not.toContain('佐藤');
    expect(all.text).toContain('求職登録の画面を開いた');
    expect(await entriesOf(accountId, 'own-data.read')).toEqual(['done']);
  });

  it('shows somebody without a registration what there is, and says what there is not', async () => {
    const who = await enters((await anAccount(portal.parts)).id);
    const all = await who.open(`${page}/everything`);
    expect(all.text).toContain('求職登録は、まだありません。');
    expect(all.text).toContain('職員が見たことは、ありません。');
  });

  it.each([page, `${page}/everything`])(
    'asks for the password again after twenty minutes: %s [s-ses5]',
    async (path) => {
      const { id } = await anAccount(portal.parts);
      const who = await enters(id);
      portal.clock.advance('PT21M');
      await who.open(path);
      expect(who.page.heading).toBe('パスワードの確認');
      const back = await who.submit({ 'present-password': goodPassword });
      expect([back.status, back.url]).toEqual([200, path]);
    },
  );

  it('hands out no file to a login older than twenty minutes [s-ses5]', async () => {
    const { id } = await anAccount(portal.parts);
    const who = await enters(id);
    await who.open(page);
    portal.clock.advance('PT21M');
    const asked = await who.submit({}, '/json');
    expect(asked.heading).toBe('パスワードの確認');
    expect(await entriesOf(id, 'own-data.export')).toEqual([]);
  });

  it('hands out ten files a day, and says from when there is another [s-prv1] [s-biz1]', async () => {
    const { id } = await anAccount(portal.parts);
    const who = await enters(id);
    for (let count = 1; count <= 10; count += 1) expect((await takeFile(who)).status).toBe(200);
    const refused = await takeFile(who);
    expect(refused.status).toBe(429);
    expect(refused.text).toContain('から、また受け取れます。');
    expect(await entriesOf(id, 'own-data.export')).toEqual([...Array(10).fill('done'), 'own-data.too-many']);
  });

  it('leads somebody who posted after the end of the session back to the page', async () => {
    const { id } = await anAccount(portal.parts);
    const who = await enters(id);
    expect((await who.open(file)).url).toBe(page);
  });
});

const basic = { name: '髙橋　花子', kana: 'たかはし　はなこ' };

describe('somebody whose account was deleted', () => {
  async function deletedPerson(): Promise<Person & { readonly who: Visitor }> {
    portal.clock.set('2026-11-02T10:00');
    const person = await anAccount(portal.parts);
    portal.clock.set('2026-11-17T00:00');
    const who = await enters(person.id);
    for (const sweep of portal.deadlineSweeps.filter(({ name }) => name === 'delete-unfinished-accounts')) {
      await runDeadlineSweep(portal.cloned.database, sweep, portal.clock, openLog('silent'));
    }
    return { ...person, who };
  }

  it('is led to the login with plain words [ONLINE-6]', async () => {
    const { who } = await deletedPerson();
    const login = await who.open('/mypage/settings');
    expect(login.heading).toBe('求職者マイページログイン');
    expect(login.text).toContain('ログインが終わっています');
  });

  it('reads at the login what somebody with an unknown address reads [ONLINE-6]', async () => {
    const { address } = await deletedPerson();
    const tries = async (typed: string): Promise<string> => {
      const stranger = visitor(portal.baseUrl);
      await stranger.open('/login');
      const { text, status } = await stranger.submit({ address: typed, password: goodPassword });
      return `${status} ${text.replaceAll(typed, '')}`;
    };
    expect(await tries(address)).toBe(await tries(newAddress()));
  });

  it('loses what is saved in the very moment after, and nothing half is left [ONLINE-6]', async () => {
    portal.clock.set('2026-12-01T10:00');
    const { id } = await anAccount(portal.parts);
    portal.clock.set('2026-12-15T23:59');
    const who = await enters(id);
    await who.open('/mypage/registration/basic');
    const { database, parts } = { database: portal.cloned.openAgain(), parts: portal.parts };
    let saving: Promise<Visit> | undefined;
    await database.transaction(async (tx) => {
      const account = await lockAccount(tx, id);
      if (account === undefined) throw new Error('the account is not there');
      await eraseAccount(tx, parts, account);
      saving = who.submit({ ...basic, save: 'yes' });
      await expect
        .poll(
          async () =>
            (
              await database.pool.query(
                "select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()",
              )
            ).rowCount,
        )
        .toBe(1);
    });
    const answer = await saving;
    expect(answer?.heading).toBe('求職者マイページログイン');
    expect(answer?.text).toContain('ログインが終わっています');
    const { rowCount } = await database.pool.query('select from journey_drafts where owner = $1', [
      `account:${id}`,
    ]);
    expect(rowCount).toBe(0);
  });
});
