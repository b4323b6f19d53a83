import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keyIn, linkIn } from '#kit/mail-server.ts';
import { aRegisteredPerson, goodPassword, type Person } from '#kit/people.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { enterPassword, mailedTo } from '#kit/sign-in-steps.ts';
import { type Visitor, visitor } from '#kit/visitor.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal({ trustedProxies: ['127.0.0.1', '::1'] });
});
afterAll(() => portal.close());

const browser = (): Visitor => visitor(portal.baseUrl);
const keyMail = '【ハローワーク】パスワード再登録申込受付通知';

/** A person whose browser skips the one-time password from here on, and who logged out of it. */
async function ownerOfATrustedDevice(): Promise<{ person: Person; owner: Visitor }> {
  const person = await aRegisteredPerson(portal.parts);
  const owner = browser();
  await owner.open('/login');
  await enterPassword(owner, person.address, goodPassword);
  const typed = { 'one-time-password': await mailedTo(portal, person.address), trust: 'yes' };
  expect((await owner.submit(typed, '/login/one-time-password')).url).toBe('/mypage');
  await owner.post('/mypage/logout', {});
  return { person, owner };
}

/** One try each from so many network addresses, some of them at the same moment; answers how each was answered. */
async function guessesFromEverywhere(address: string, times: number): Promise<readonly number[]> {
  const guess = async (count: number): Promise<number> => {
    const answer = await fetch(new URL('/login', portal.baseUrl), {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ address, password: `guess#${count}` }),
      headers: {
        'sec-fetch-site': 'same-origin',
        'x-forwarded-for': `203.0.${Math.trunc(count / 250)}.${count % 250}`,
      },
    });
    await answer.arrayBuffer();
    return answer.status;
  };
  const answers: number[] = [];
  const atOnce = 8;
  for (let first = 0; first < times; first += atOnce) {
    const counts = Array.from({ length: Math.min(atOnce, times - first) }, (_, index) => first + index);
    answers.push(...(await Promise.all(counts.map(guess))));
  }
  return answers;
}

const triesOf = async (): Promise<readonly { wrong_passwords: number; turned_away: number }[]> =>
  (await portal.parts.database.pool.query('select wrong_passwords, turned_away from password_tries')).rows;

describe('a thousand wrong passwords from everywhere', () => {
  it('do not keep the owner out of a trusted device: in at the first try [LOGIN-3, LOGIN-4]', async () => {
    const { person, owner } = await ownerOfATrustedDevice();
    const looked = portal.parts.passwords.verify;
    let hashed = 0;
    Object.assign(portal.parts.passwords, {
      verify: (...asked: Parameters<typeof looked>) => {
        hashed += 1;
        return looked(...asked);
      },
    });
    const answers = await guessesFromEverywhere(person.address, 1000);
    expect(new Set(answers)).toEqual(new Set([422]));
    // Only five were looked at: during a lock nothing is hashed, so that the rest costs next to nothing.
    expect(hashed).toBe(5);
    expect(await triesOf()).toEqual([{ wrong_passwords: 5, turned_away: 995 }]);
    const stranger = browser();
    await stranger.open('/login');
    expect((await enterPassword(stranger, person.address, goodPassword)).status).toBe(422);
    await owner.open('/login');
    expect((await enterPassword(owner, person.address, goodPassword)).url).toBe('/mypage');
  });

  it('send the owner one mail, not a thousand [LOGIN-4, s-not1]', async () => {
    const person = await aRegisteredPerson(portal.parts);
    portal.mail.mails.splice(0);
    await guessesFromEverywhere(person.address, 40);
    await portal.mail.waitFor(person.address, '【ハローワーク】ログイン停止のお知らせ');
    expect(portal.mail.mails.filter(({ to }) => to === person.address)).toHaveLength(1);
  });

  it('leave the way by mail open to an owner without such a device, which ends the lock [LOGIN-4, RESET-1]', async () => {
    const person = await aRegisteredPerson(portal.parts);
    await guessesFromEverywhere(person.address, 40);
    const owner = browser();
    await owner.open('/password-reset');
    await owner.submit({ address: person.address }, '/password-reset');
    const mail = await portal.mail.waitFor(person.address, keyMail);
    await owner.open(linkIn(mail, '/password-reset/'));
    const password = 'momiji:1234567';
    const typed = { 'new-password': password, 'new-password-confirmation': password, key: keyIn(mail) };
    await owner.submit(typed);
    await owner.open('/login');
    expect((await enterPassword(owner, person.address, password)).url).toBe('/login/one-time-password');
  });
});

describe('guesses at what a mail says, by somebody who knows the password', () => {
  const wrong = async (who: Visitor, times: number): Promise<void> => {
    for (let count = 1; count <= times; count += 1) {
      await who.post('/login/one-time-password', { 'one-time-password': '000000' });
    }
  };

  it('are ten a day over every sending, and keep nobody out of a trusted device [LOGIN-3, s-otp2]', async () => {
    const { person, owner } = await ownerOfATrustedDevice();
    const thief = browser();
    await thief.open('/login');
    await enterPassword(thief, person.address, goodPassword);
    for (let sending = 1; sending <= 4; sending += 1) {
      await wrong(thief, 5);
      portal.clock.advance('PT1M');
      await thief.post('/login/one-time-password/again', {});
    }
    const { rows } = await portal.parts.database.pool.query(
      "select 1 from limit_events where limit_name = 'one-time-password-failures'",
    );
    expect(rows).toHaveLength(10);
    await owner.open('/login');
    expect((await enterPassword(owner, person.address, goodPassword)).url).toBe('/mypage');
  });

  it('keep the owner out no longer than until the password is another one [RESET-1, s-otp2]', async () => {
    const person = await aRegisteredPerson(portal.parts);
    const thief = browser();
    await thief.open('/login');
    await enterPassword(thief, person.address, goodPassword);
    await wrong(thief, 5);
    portal.clock.advance('PT1M');
    await thief.open('/login');
    await enterPassword(thief, person.address, goodPassword);
    await wrong(thief, 5);
    const owner = browser();
    await owner.open('/login');
    expect((await enterPassword(owner, person.address, goodPassword)).url).toBe('/login');
    portal.clock.advance('PT1M');
    await owner.open('/password-reset');
    await owner.submit({ address: person.address }, '/password-reset');
    const mail = await portal.mail.waitFor(person.address, keyMail);
    await owner.open(linkIn(mail, '/password-reset/'));
    const password = 'momiji:1234567';
    await owner.submit({ 'new-password': password, 'new-password-confirmation': password, key: keyIn(mail) });
    await owner.open('/login');
    expect((await enterPassword(owner, person.address, password)).url).toBe('/login/one-time-password');
  });
});
