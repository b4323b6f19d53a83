import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  findAccountByAddress,
  listTrustedDevices,
  openAccount,
  trustDevice,
  updateAccount,
} from '#features/accounts/index.ts';
import { addressOf, type Entrance, keyFor, openEntrance } from '#kit/entrance.ts';
import { accountOf, aJobSeeker, anAccount, goodPassword, newAddress } from '#kit/people.ts';
import type { Parts } from '#platform/parts.ts';
import { beginSession, listSessions } from '#platform/security/sessions.ts';
import { logIn } from './log-in.ts';
import { requestPasswordReset } from './request-password-reset.ts';
import { resetPassword } from './reset-password.ts';

let entrance: Entrance;
beforeAll(async () => {
  entrance = await openEntrance();
});
afterAll(() => entrance.close());

const anyone = { kind: 'anonymous' as const };
const newPassword = 'momiji:1234567';
const subjects = {
  key: '【ハローワーク】パスワード再登録申込受付通知',
  noAccount: '【ハローワーク】アカウントが見つかりませんでした',
  fetchACode: '【ハローワーク】マイページの開設について',
  mayReturn: '【ハローワーク】アカウントの再登録について',
} as const;

const ask = (address: string, parts: Parts = entrance.parts) =>
  requestPasswordReset(
    parts,
    { address: addressOf(address), clientAddress: '192.0.2.1' },
    anyone,
    entrance.clock.now(),
  );

/** Asks for a key and fetches what came to the mailbox. */
async function asked(address: string): Promise<{ link: string; typedKey: string; subject: string }> {
  const link = await ask(address);
  if (!link.ok) throw new Error(link.fault.key);
  const mails = await entrance.post.deliver();
  const known: readonly string[] = Object.values(subjects);
  const subject = mails.find((mail) => mail.to === address && known.includes(mail.subject))?.subject ?? '';
  return { link: link.value, typedKey: keyFor(mails, address), subject };
}

const set = async (
  { link, typedKey }: { link: string; typedKey: string },
  password: string = newPassword,
  parts: Parts = entrance.parts,
): Promise<string> => {
  const answer = await resetPassword(parts, { link, typedKey, password }, anyone, entrance.clock.now());
  return answer.ok ? 'done' : answer.fault;
};

const passwordOpens = async (address: string, password: string): Promise<string> => {
  const tried = {
    address: addressOf(address),
    password,
    device: 'Mac',
    next: undefined,
    deviceToken: undefined,
  };
  const login = await logIn(entrance.parts, tried, anyone, entrance.clock.now());
  return login.ok ? 'yes' : login.fault.key;
};

const subjectsCome = async (): Promise<readonly string[]> =>
  (await entrance.post.deliver()).map(({ subject }) => subject);

describe('who asks for a new password', () => {
  it('gets a key by mail, sets it, and logs in with it only [RESET-1, MAIL-6]', async () => {
    const { address } = await anAccount(entrance.parts);
    const reset = await asked(address);
    expect(reset.subject).toBe(subjects.key);
    expect(await set({ ...reset, typedKey: ` ${reset.typedKey.toLowerCase()} ` })).toBe('done');
    expect(await passwordOpens(address, goodPassword)).toBe('password.wrong');
    expect(await passwordOpens(address, newPassword)).toBe('yes');
  });

  it('is mailed at the address as its owner wrote it, whatever the asker typed [MAIL-1]', async () => {
    const address = `Hanako.${newAddress()}`;
    await anAccount(entrance.parts, { address });
    await ask(address.toUpperCase());
    const mails = await entrance.post.deliver();
    expect(mails.map(({ to }) => to).filter((to) => to.toLowerCase() === address.toLowerCase())).toEqual([
      address,
    ]);
  });

  it.each([
    ['PT49M59S', 'done'],
    ['PT50M1S', 'key.expired'],
  ])('%s after the mail left: %s [RESET-2, MAIL-7]', async (later, expected) => {
    const { address } = await anAccount(entrance.parts);
    const reset = await asked(address);
    entrance.clock.advance(later);
    expect(await set(reset)).toBe(expected);
  });

  it('and asks again has one key, the second one [RESET-1]', async () => {
    const { address } = await anAccount(entrance.parts);
    const first = await asked(address);
    entrance.clock.advance('PT1M');
    const second = await asked(address);
    expect(await set(first)).toBe('key.over');
    expect(await set(second)).toBe('done');
  });

  it('has five tries [RESET-2]', async () => {
    const { address } = await anAccount(entrance.parts);
    const reset = await asked(address);
    const wrong = { ...reset, typedKey: '2222222222' };
    for (let count = 1; count <= 4; count += 1) expect(await set(wrong)).toBe('key.wrong');
    expect(await set(wrong)).toBe('key.void');
    expect(await set(reset)).toBe('key.void');
  });

  it('waits 60 seconds between two mails [RESET-1]', async () => {
    const { address } = await anAccount(entrance.parts);
    await asked(address);
    entrance.clock.advance('PT59S');
    expect(await ask(address)).toMatchObject({ ok: false, fault: { key: 'mailing.too-soon' } });
    entrance.clock.advance('PT1S');
    expect(await ask(address)).toMatchObject({ ok: true });
  });

  it('spends a key once, though it comes three times at one moment on two nodes [RESET-1]', async () => {
    const { address } = await anAccount(entrance.parts);
    const reset = await asked(address);
    const other = entrance.otherNode();
    const answers = await Promise.all([
      set(reset, newPassword),
      set(reset, 'kaede:1234567', other),
      set(reset, 'tsubaki:1234567'),
    ]);
    expect(answers.toSorted()).toEqual(['done', 'key.over', 'key.over']);
  });
});

describe('a new password', () => {
  it('ends the lock, every session and every trusted device, and is told by mail [LOGIN-4, s-ses1, s-not1]', async () => {
    const { id, address } = await anAccount(entrance.parts);
    const { database } = entrance.parts;
    const now = entrance.clock.now();
    await beginSession(database.reading, { face: 'mypage', ownerId: id, device: 'Mac' }, now);
    await trustDevice(database.reading, id, 'Mac', now);
    for (let count = 1; count <= 5; count += 1) await passwordOpens(address, 'wrong#1234');
    expect(await passwordOpens(address, goodPassword)).toBe('password.locked');
    expect(await set(await asked(address))).toBe('done');
    expect(await listSessions(database.reading, id, now)).toEqual([]);
    expect(await listTrustedDevices(database.reading, id, now)).toEqual([]);
    expect(await passwordOpens(address, newPassword)).toBe('yes');
    expect(await subjectsCome()).toContain('【ハローワーク】パスワード変更のお知らせ');
  });

  it('about the person is refused and does not spend the key [RESET-1, s-pw3]', async () => {
    const person = await aJobSeeker(entrance.parts);
    const { address } = await anAccount(entrance.parts, { jobSeekerNumber: person.number });
    const reset = await asked(address);
    expect(await set(reset, `${address.split('@')[0]}#12345`)).toBe('password.about-you');
    expect(await set(reset, 'a#19850401')).toBe('password.about-you');
    expect(await set(reset)).toBe('done');
  });

  it('is not set with a key whose account was left or moved to another address meanwhile [RESET-1]', async () => {
    const { database } = entrance.parts;
    const left = await anAccount(entrance.parts);
    const forLeft = await asked(left.address);
    await updateAccount(database.reading, left.id, { withdrawn_at: entrance.clock.now() });
    expect(await set(forLeft)).toBe('key.over');
    const moved = await anAccount(entrance.parts);
    const forMoved = await asked(moved.address);
    const elsewhere = newAddress();
    await updateAccount(database.reading, moved.id, { address_typed: elsewhere, address_key: elsewhere });
    expect(await set(forMoved)).toBe('key.over');
  });
});

describe('an address without an open account gets the same screen', () => {
  const decoy = async (address: string): Promise<string> => {
    const { link, subject } = await asked(address);
    expect(await set({ link, typedKey: '2222222222' })).toBe('key.wrong');
    return subject;
  };

  it('and a mail that says that there is none [s-enu1]', async () => {
    expect(await decoy(newAddress())).toBe(subjects.noAccount);
  });

  it('through D+30 of leaving a mail that leads to 「アカウントを再登録」, from D+31 on none [LEAVE-2]', async () => {
    const { id, address } = await anAccount(entrance.parts);
    entrance.clock.set('2026-12-01T15:00');
    const { database } = entrance.parts;
    await updateAccount(database.reading, id, { withdrawn_at: entrance.clock.now() });
    entrance.clock.set('2026-12-31T23:59:59');
    expect(await decoy(address)).toBe(subjects.mayReturn);
    entrance.clock.set('2027-01-01T00:02');
    expect(await decoy(address)).toBe(subjects.noAccount);
  });

  it('a counter record of 2026-03-23 or later without My Page: a mail that says to fetch a code [CODE-9]', async () => {
    const email = newAddress();
    await aJobSeeker(entrance.parts, { email, emailRegisteredAt: '2026-03-23T00:00' });
    expect(await decoy(email)).toBe(subjects.fetchACode);
  });
});

describe('a counter record of 2026-03-22 or earlier that never opened [CODE-9]', () => {
  const earlier = { emailRegisteredAt: '2026-03-22T23:59:59' };

  it('sets the first password here, which opens the account, without a notice', async () => {
    const email = newAddress();
    const person = await aJobSeeker(entrance.parts, { email, ...earlier });
    const reset = await asked(email);
    expect(reset.subject).toBe(subjects.key);
    expect(await set(reset)).toBe('done');
    const account = await findAccountByAddress(entrance.parts.database.reading, email);
    expect(account).toMatchObject({ job_seeker_number: person.number, opened_by: 'reset' });
    expect(await subjectsCome()).toEqual([]);
    expect(await passwordOpens(email, newPassword)).toBe('yes');
  });

  it('shared by several people goes to the newest without an account', async () => {
    const email = newAddress();
    const older = await aJobSeeker(entrance.parts, { email, emailRegisteredAt: '2025-01-01T09:00' });
    const newer = await aJobSeeker(entrance.parts, { email, emailRegisteredAt: '2026-01-01T09:00' });
    await anAccount(entrance.parts, { jobSeekerNumber: newer.number });
    expect(await set(await asked(email))).toBe('done');
    const account = await findAccountByAddress(entrance.parts.database.reading, email);
    expect(account?.job_seeker_number).toBe(older.number);
  });

  it('opens one account, though the key comes twice at one moment', async () => {
    const email = newAddress();
    await aJobSeeker(entrance.parts, { email, ...earlier });
    const reset = await asked(email);
    const answers = await Promise.all([set(reset), set(reset, newPassword, entrance.otherNode())]);
    expect(answers.toSorted()).toEqual(['done', 'key.over']);
  });

  it('that opened in another way meanwhile opens no second account', async () => {
    const email = newAddress();
    const person = await aJobSeeker(entrance.parts, { email, ...earlier });
    const reset = await asked(email);
    const opening = {
      address: newAddress(),
      jobSeekerNumber: person.number,
      passwordHash: 'none',
      by: 'code' as const,
      consents: {},
    };
    const { database, clock } = entrance.parts;
    await database.transaction((tx) => openAccount(tx, opening, anyone, clock.now()));
    expect(await set(reset)).toBe('account.exists');
    expect(await findAccountByAddress(database.reading, email)).toBeUndefined();
  });
});

it('a lost password that was made unusable is set anew here [RESET-1]', async () => {
  const { id, address } = await anAccount(entrance.parts);
  await updateAccount(entrance.parts.database.reading, id, { password_hash: null });
  expect(await passwordOpens(address, goodPassword)).toBe('password.wrong');
  expect(await set(await asked(address))).toBe('done');
  expect((await accountOf(entrance.parts, id)).password_hash).not.toBeNull();
});
