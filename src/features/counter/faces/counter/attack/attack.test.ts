import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listTrustedDevices, trustDevice } from '#features/accounts/index.ts';
import { findSlipState, listWaysIn } from '#features/ways-in/index.ts';
import { aDesk, sitDown } from '#kit/desk.ts';
import { wrongFor } from '#kit/login-steps.ts';
import { keyIn, linkIn } from '#kit/mail-server.ts';
import { aJobSeeker, anAccount, goodPassword, type Person } from '#kit/people.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { signIn } from '#kit/presence.ts';
import { enterPassword, logsIn, mailedTo } from '#kit/sign-in-steps.ts';
import { type Visitor, visitor } from '#kit/visitor.ts';
import { anApp, aSlip } from '#kit/ways-in.ts';
import { listAuditEntriesOf } from '#platform/recording/audit.ts';

let portal: TestPortal;
let staff: Visitor;
let person: Person & { readonly number: string };

beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(() => portal.close());
beforeEach(async () => {
  portal.clock.set('2026-11-21T10:00');
  await portal.parts.database.pool.query('delete from limit_events');
  portal.mail.mails.splice(0);
  staff = visitor(portal.baseUrl);
  sitDown(staff, portal.parts, await aDesk(portal.parts));
  const { number } = await aJobSeeker(portal.parts);
  person = { ...(await anAccount(portal.parts, { jobSeekerNumber: number })), number };
});

const keyMail = '【ハローワーク】パスワード再登録申込受付通知';
const page = (): string => `/counter/job-seekers/${person.number}/attack`;

async function guesses(times: number): Promise<void> {
  const stranger = visitor(portal.baseUrl);
  await stranger.open('/login');
  for (let count = 1; count <= times; count += 1) {
    await enterPassword(stranger, person.address, 'wrong#1234');
  }
}

/** Somebody who knows the password and guesses what the mail says. */
async function guessesCodes(times: number): Promise<Visitor> {
  const thief = visitor(portal.baseUrl);
  portal.mail.mails.splice(0);
  await thief.open('/login');
  await enterPassword(thief, person.address, goodPassword);
  const digits = await mailedTo(portal, person.address);
  for (let count = 1; count <= times; count += 1) {
    await thief.submit({ 'one-time-password': wrongFor(digits) }, '/login/one-time-password');
  }
  return thief;
}

const end = async (chosen: string): Promise<void> => {
  await staff.open(page());
  await staff.submit({ end: chosen, reason: '本人から電話があった' }, '/attack');
};

describe('an attack on an account, at the counter', () => {
  it('is seen: wrong passwords, what a lock turned away, wrong codes, logins half through [LOGIN-4, s-otp2, s-ses4]', async () => {
    await guessesCodes(2);
    await guesses(9);
    const { text } = await staff.open(page());
    expect(text).toContain('24時間のまちがいパスワードのまちがい5回');
    expect(text).toContain('1回。2026年11月21日 10時30分まで止まっています。');
    expect(text).toContain('停止の間に断ったログイン4回');
    expect(text).toContain('ワンタイムパスワードなどのまちがい2回');
    expect(text).toContain('2026年11月21日 10時00分・Windows の Firefox');
    await staff.open(`/counter/job-seekers/${person.number}`);
    expect(staff.page.text).toContain('24時間のまちがいパスワード5回、ワンタイムパスワード2回');
  });

  it('is forgotten after a day, and nothing is told where nobody guessed', async () => {
    await guesses(2);
    portal.clock.advance('PT24H1S');
    sitDown(staff, portal.parts, await aDesk(portal.parts));
    expect((await staff.open(page())).text).toContain('24時間のまちがいパスワードのまちがい0回');
    expect((await staff.open(`/counter/job-seekers/${person.number}`)).text).not.toContain(
      '24時間のまちがい',
    );
  });

  it('is ended with a written reason only', async () => {
    await guesses(5);
    await staff.open(page());
    await staff.submit({ reason: ' ' }, '/attack');
    expect(staff.page.status).toBe(422);
    expect(staff.page.text).toContain('することを、1つ選んでください。');
    expect(staff.page.text).toContain('理由を書いてください。');
    expect((await staff.open(page())).text).toContain('まで止まっています');
  });

  it('ends by ending the lock: the owner gets in at once [LOGIN-4]', async () => {
    await guesses(5);
    await end('lock');
    expect(staff.page.text).toContain('ログイン停止を解きました');
    const owner = visitor(portal.baseUrl);
    await owner.open('/login');
    expect((await enterPassword(owner, person.address, goodPassword)).url).toBe('/login/one-time-password');
  });

  it('ends by ending every session, device and login half through; the password stays [s-ses4]', async () => {
    const thief = await guessesCodes(1);
    const { reading } = portal.parts.database;
    await trustDevice(reading, person.id, 'Mac', portal.clock.now());
    const inside = visitor(portal.baseUrl);
    await signIn(inside, portal.parts, person.id);
    await end('presence');
    expect((await inside.open('/mypage')).url).toContain('/login');
    expect(await listTrustedDevices(reading, person.id, portal.clock.now())).toEqual([]);
    expect((await thief.open('/login/one-time-password')).url).toBe('/login?again=1');
    portal.clock.advance('PT1M');
    expect((await logsIn(portal, visitor(portal.baseUrl), person)).url).toBe('/mypage');
  });

  it('ends by making the password worth nothing; the owner gets a key by mail and staff see none [s-pw7]', async () => {
    await guessesCodes(5);
    portal.clock.advance('PT1M');
    await guessesCodes(5);
    portal.clock.advance('PT1M');
    await end('password');
    expect(staff.page.text).toContain('本人に、パスワード再登録のメールを送りました。');
    const mail = await portal.mail.waitFor(person.address, keyMail);
    const link = linkIn(mail, '/password-reset/');
    const key = keyIn(mail);
    expect(staff.page.html).not.toContain(key);
    const thief = visitor(portal.baseUrl);
    await thief.open('/login');
    expect((await enterPassword(thief, person.address, goodPassword)).status).toBe(422);
    const owner = visitor(portal.baseUrl);
    await owner.open(link);
    const password = 'tsubaki:1234567';
    await owner.submit({ key, 'new-password': password, 'new-password-confirmation': password });
    expect((await logsIn(portal, owner, { address: person.address, password })).url).toBe('/mypage');
  });

  it('ends with what whoever got in may have added: app, slip, and the link with the portal [s-not1]', async () => {
    const { database } = portal.parts;
    await anApp(portal.parts, person.id);
    await aSlip(portal.parts, person.id);
    await database.pool.query(
      "insert into portal_links (account_id, issuer, subject, linked_at) values ($1, 'https://portal.example.jp', $2, now())",
      [person.id, person.number],
    );
    await end('presence');
    expect((await listWaysIn(database.reading, person.id)).authenticator).toBeDefined();
    await end('password');
    expect((await listWaysIn(database.reading, person.id)).authenticator).toBeUndefined();
    expect((await findSlipState(database.reading, person.id, portal.clock.now())).kind).toBe('over');
    const { rows } = await database.pool.query('select 1 from portal_links where account_id = $1', [
      person.id,
    ]);
    expect(rows).toEqual([]);
  });

  it('is written down with the reason and what was seen, for staff and for the person [s-aud1]', async () => {
    await guesses(7);
    await end('presence');
    const about = { kind: 'job-seeker', id: person.number };
    const entries = await listAuditEntriesOf(portal.parts.database.reading, about, 10);
    const entry = entries.find(({ action }) => action === 'counter.end-attack');
    const seen = { end: 'presence', wrongPasswords: 5, turnedAway: 2, wrongCodes: 0 };
    expect(entry).toMatchObject({
      reason: '本人から電話があった',
      detail: seen,
    });
    expect(staff.page.text).toContain('アカウントへの攻撃を止めました');
    const owner = visitor(portal.baseUrl);
    await signIn(owner, portal.parts, person.id);
    expect((await owner.open('/mypage/settings/own-data/everything')).text).toContain(
      'アカウントへの攻撃を止めた',
    );
  });
});
