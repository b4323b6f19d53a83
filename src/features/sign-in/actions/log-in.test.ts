import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  endPasswordLock,
  findPasswordLock,
  revokeTrustedDevices,
  trustDevice,
  updateAccount,
} from '#features/accounts/index.ts';
import { addressOf, type Entrance, oneTimePasswordFor, openEntrance } from '#kit/entrance.ts';
import { anAccount, goodPassword, newAddress, type Person } from '#kit/people.ts';
import type { Parts } from '#platform/parts.ts';
import { useSession } from '#platform/security/sessions.ts';
import { logIn } from './log-in.ts';
import { tryOneTimePassword } from './try-one-time-password.ts';

let entrance: Entrance;
beforeAll(async () => {
  entrance = await openEntrance();
});
afterAll(() => entrance.close());

const anyone = { kind: 'anonymous' as const };
const face = 'mypage';
const browser = { face, device: 'Windows の Firefox', next: undefined, deviceToken: undefined } as const;

const tryWith = (
  address: string,
  password: string,
  more: { parts?: Parts; deviceToken?: string | undefined; device?: string; next?: string } = {},
) => {
  const { parts = entrance.parts, ...rest } = more;
  const tried = { ...browser, ...rest, address: addressOf(address), password };
  return logIn(parts, tried, anyone, entrance.clock.now());
};

const keyOf = async (answer: ReturnType<typeof tryWith>): Promise<string> => {
  const login = await answer;
  return login.ok ? login.value.kind : login.fault.key;
};

describe('the password', () => {
  it('leads to the one-time password, whose mail reads as promised [LOGIN-2, MAIL-6]', async () => {
    const { address } = await anAccount(entrance.parts);
    expect(await keyOf(tryWith(address.toUpperCase(), goodPassword))).toBe('one-time-password');
    const [mail] = await entrance.post.deliver();
    expect(mail?.to).toBe(address);
    expect(mail?.subject).toBe('【ハローワーク】ワンタイムパスワード通知');
    expect(mail?.text).toMatch(/^こちらはハローワークインターネットサービスです。\n/u);
    expect(mail?.text).toMatch(/\nワンタイムパスワード ： \d{6}\n/u);
    expect(mail?.text).toContain('10分以内');
    expect(mail?.text).toContain('破棄してください');
    expect(mail?.text).toContain('送信専用アドレス');
  });

  const locksLikeAnyOther = async (address: string): Promise<void> => {
    const wrong = () => keyOf(tryWith(address, 'wrong#1234'));
    for (let count = 1; count <= 4; count += 1) expect(await wrong()).toBe('password.wrong');
    expect(await wrong()).toBe('password.locked-now');
    entrance.clock.advance('PT29M59S');
    expect(await keyOf(tryWith(address, goodPassword))).toBe('password.locked');
    entrance.clock.advance('PT1S');
    for (let count = 1; count <= 4; count += 1) expect(await wrong()).toBe('password.wrong');
  };

  it('locks at the fifth wrong one until 29:59; from 30:00 on the count is 0 [LOGIN-4]', async () => {
    const { address } = await anAccount(entrance.parts);
    await locksLikeAnyOther(address);
    expect(await keyOf(tryWith(address, goodPassword))).toBe('one-time-password');
  });

  it('locks an address nobody has in the same way [LOGIN-4, s-enu1]', async () => {
    await locksLikeAnyOther(newAddress());
  });

  it('is told by mail that the account locked, with a way to say 「身に覚えがない」 [LOGIN-4, s-not1]', async () => {
    const { address } = await anAccount(entrance.parts);
    await entrance.post.deliver();
    for (let count = 1; count <= 5; count += 1) await tryWith(address, 'wrong#1234');
    const mails = await entrance.post.deliver();
    expect(mails.map(({ to, subject }) => [to, subject])).toEqual([
      [address, '【ハローワーク】ログイン停止のお知らせ'],
    ]);
    expect(mails[0]?.text).toContain('/not-me/');
  });

  it('that is right between wrong ones ends the count [LOGIN-4]', async () => {
    const { address } = await anAccount(entrance.parts);
    for (let count = 1; count <= 4; count += 1) await tryWith(address, 'wrong#1234');
    expect(await keyOf(tryWith(address, goodPassword))).toBe('one-time-password');
    for (let count = 1; count <= 4; count += 1) {
      expect(await keyOf(tryWith(address, 'wrong#1234'))).toBe('password.wrong');
    }
  });

  it('of ten tries at the same moment on two nodes lets five through [LOGIN-4]', async () => {
    const { address } = await anAccount(entrance.parts);
    const nodes = [entrance.parts, entrance.otherNode()];
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        keyOf(tryWith(address, 'wrong#1234', { parts: nodes[index % 2] ?? entrance.parts })),
      ),
    );
    const count = (key: string) => answers.filter((answer) => answer === key).length;
    expect([count('password.wrong'), count('password.locked-now'), count('password.locked')]).toEqual([
      4, 1, 5,
    ]);
  });

  it('of an account that was left answers like a wrong one [LOGIN-1, s-enu1]', async () => {
    const { id, address } = await anAccount(entrance.parts);
    await updateAccount(entrance.parts.database.reading, id, { withdrawn_at: entrance.clock.now() });
    expect(await keyOf(tryWith(address, goodPassword))).toBe('password.wrong');
  });

  it('of a 「利用不可」 account, and only the right one, says that it is so [LEAVE-5]', async () => {
    const { id, address } = await anAccount(entrance.parts);
    await updateAccount(entrance.parts.database.reading, id, { unavailable_since: entrance.clock.now() });
    expect(await keyOf(tryWith(address, 'wrong#1234'))).toBe('password.wrong');
    expect(await keyOf(tryWith(address, goodPassword))).toBe('account.unavailable');
  });
});

describe('two logins at one moment', () => {
  it('send one mail, and its one-time password opens one of them [LOGIN-2]', async () => {
    const { address } = await anAccount(entrance.parts);
    await entrance.post.deliver();
    const other = entrance.otherNode();
    const logins = await Promise.all([
      tryWith(address, goodPassword),
      tryWith(address, goodPassword, { parts: other }),
    ]);
    const mails = await entrance.post.deliver();
    expect(mails).toHaveLength(1);
    const typed = oneTimePasswordFor(mails, address);
    const opened = await Promise.all(
      logins.map((login) => {
        const attempt = login.ok && login.value.kind === 'one-time-password' ? login.value.attempt : '';
        const tried = { attempt, typed, trustThisDevice: false, device: browser.device };
        return tryOneTimePassword(entrance.parts, tried, anyone, entrance.clock.now());
      }),
    );
    expect(opened.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe('a trusted device', () => {
  const trusted = async (): Promise<{ person: Person; token: string }> => {
    const person = await anAccount(entrance.parts);
    const token = await trustDevice(
      entrance.parts.database.reading,
      person.id,
      browser.device,
      entrance.clock.now(),
    );
    return { person, token };
  };

  it.each([
    ['one second before', 'PT2159H59M59S', 'signed-in'],
    ['at the end of', 'PT2160H', 'one-time-password'],
    ['one second after', 'PT2160H1S', 'one-time-password'],
  ])('%s 90 × 24 hours: %s → %s [LOGIN-3, s-dev1]', async (_words, later, expected) => {
    const { person, token } = await trusted();
    entrance.clock.advance(later);
    expect(await keyOf(tryWith(person.address, goodPassword, { deviceToken: token }))).toBe(expected);
  });

  it('gets a new token each time; the one before is void [s-dev1]', async () => {
    const { person, token } = await trusted();
    const first = await tryWith(person.address, goodPassword, { deviceToken: token });
    if (!first.ok || first.value.kind !== 'signed-in') throw new Error('not signed in');
    expect(await keyOf(tryWith(person.address, goodPassword, { deviceToken: token }))).toBe(
      'one-time-password',
    );
    const renewed = first.value.trust.token;
    expect(await keyOf(tryWith(person.address, goodPassword, { deviceToken: renewed }))).toBe('signed-in');
    const { session } = first.value;
    const found = await useSession(entrance.parts.database.reading, 'mypage', session, entrance.clock.now());
    expect(found.alive).toBe(true);
  });

  it('still needs the password, and its own account [LOGIN-3]', async () => {
    const { token } = await trusted();
    const other = await anAccount(entrance.parts);
    expect(await keyOf(tryWith(other.address, 'wrong#1234', { deviceToken: token }))).toBe('password.wrong');
    expect(await keyOf(tryWith(other.address, goodPassword, { deviceToken: token }))).toBe(
      'one-time-password',
    );
  });

  it('lets its owner in while a stranger elsewhere has locked the address [LOGIN-3, LOGIN-4]', async () => {
    const { person, token } = await trusted();
    for (let count = 1; count <= 5; count += 1) await tryWith(person.address, 'wrong#1234');
    expect(await keyOf(tryWith(person.address, goodPassword))).toBe('password.locked');
    expect(await keyOf(tryWith(person.address, goodPassword, { deviceToken: token }))).toBe('signed-in');
    expect(await keyOf(tryWith(person.address, goodPassword))).toBe('password.locked');
  });

  it('locks at the fifth wrong password typed on it, until 29:59 [LOGIN-4]', async () => {
    const { person, token } = await trusted();
    const wrong = () => keyOf(tryWith(person.address, 'wrong#1234', { deviceToken: token }));
    for (let count = 1; count <= 4; count += 1) expect(await wrong()).toBe('password.wrong');
    expect(await wrong()).toBe('password.locked-now');
    entrance.clock.advance('PT29M59S');
    const right = () => keyOf(tryWith(person.address, goodPassword, { deviceToken: token }));
    expect(await right()).toBe('password.locked');
    entrance.clock.advance('PT1S');
    expect(await right()).toBe('signed-in');
  });

  it('whose token was stolen gives no second five tries once it is trusted no more [LOGIN-4, s-dev1]', async () => {
    const { person, token } = await trusted();
    for (let count = 1; count <= 5; count += 1) await tryWith(person.address, 'wrong#1234');
    const { reading } = entrance.parts.database;
    await revokeTrustedDevices(reading, person.id, entrance.clock.now());
    const answer = await keyOf(tryWith(person.address, goodPassword, { deviceToken: token }));
    expect(answer).toBe('password.locked');
  });

  it('is shown to the counter as locked, which can end that [LOGIN-4]', async () => {
    const { person, token } = await trusted();
    const wrong = { deviceToken: token };
    for (let count = 1; count <= 5; count += 1) await tryWith(person.address, 'wrong#1234', wrong);
    const { parts, clock } = entrance;
    const { reading } = parts.database;
    const until = await findPasswordLock(
      reading,
      parts,
      { face: 'mypage', address_key: person.address },
      clock.now(),
    );
    expect(until?.toString()).toBe(clock.now().add({ minutes: 30 }).toString());
    await endPasswordLock(reading, parts, { face: 'mypage', address_key: person.address });
    expect(
      await findPasswordLock(reading, parts, { face: 'mypage', address_key: person.address }, clock.now()),
    ).toBeUndefined();
    expect(await keyOf(tryWith(person.address, goodPassword, wrong))).toBe('signed-in');
  });

  it('whose token comes twice at one moment skips once [s-dev1]', async () => {
    const { person, token } = await trusted();
    const answers = await Promise.all([
      keyOf(tryWith(person.address, goodPassword, { deviceToken: token })),
      keyOf(tryWith(person.address, goodPassword, { deviceToken: token, parts: entrance.otherNode() })),
    ]);
    expect(answers.toSorted()).toEqual(['one-time-password', 'signed-in']);
  });
});
