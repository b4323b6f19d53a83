import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { updateAccount } from '#features/accounts/index.ts';
import { addOwnPasskey, askForNewPasskey } from '#features/ways-in/index.ts';
import { removePasskeys } from '#features/ways-in/store/passkeys.store.ts';
import { addressOf, type Entrance, openEntrance } from '#kit/entrance.ts';
import { type Lies, type PasskeyDevice, passkeyDevice } from '#kit/passkey-device.ts';
import { accountOf, anAccount, type Person } from '#kit/people.ts';
import { beginSession, listSessions, useSession } from '#platform/security/sessions.ts';
import { logIn } from './log-in.ts';
import { beginPasskeyLogin, logInWithPasskey } from './log-in-with-passkey.ts';

let entrance: Entrance;
let person: Person;
let device: PasskeyDevice;

beforeAll(async () => {
  entrance = await openEntrance();
});
afterAll(() => entrance.close());

const actor = { kind: 'anonymous' } as const;
const browser = 'iPhone の Safari';

async function withPasskey(who: Person): Promise<PasskeyDevice> {
  const { parts, clock } = entrance;
  const made = passkeyDevice(parts.site.baseUrl);
  await parts.database.transaction(async (tx) => {
    const user = { owner: { kind: 'account', id: who.id }, loginName: who.address, name: '' } as const;
    const asked = await askForNewPasskey(tx, parts, user, clock.now());
    if (!asked.ok) throw new Error(asked.fault);
    const answer = made.make(asked.value.options);
    const passkey = { token: asked.value.token, answer, name: '電話', device: browser };
    const added = await addOwnPasskey(tx, parts, await accountOf(parts, who.id), passkey, actor, clock.now());
    if (!added.ok) throw new Error(added.fault);
  });
  return made;
}

beforeEach(async () => {
  person = await anAccount(entrance.parts);
  device = await withPasskey(person);
});

const begin = (face: 'mypage' | 'employer' = 'mypage') =>
  beginPasskeyLogin(entrance.parts, face, entrance.clock.now());

const answerWith = (token: string, answer: string, face: 'mypage' | 'employer' = 'mypage') =>
  logInWithPasskey(
    entrance.parts,
    { face, token, answer, device: browser, deviceMark: undefined },
    actor,
    entrance.clock.now(),
  );

async function logsIn(lies: Lies = {}) {
  const { token, options } = await begin();
  return answerWith(token, device.sign(options, lies));
}

/** What the audit trail says of the newest try. */
async function reason(): Promise<string | undefined> {
  const { rows } = await entrance.parts.database.pool.query<{ result: string }>(
    `select result from audit_trail where action = 'sign-in.passkey' order by number desc limit 1`,
  );
  return rows[0]?.result;
}

it('lets its owner in with nothing else, as one of the sessions, by what it was [s-ses4]', async () => {
  const login = await logsIn();
  if (!login.ok) throw new Error(login.fault);
  const { reading } = entrance.parts.database;
  const found = await useSession(reading, 'mypage', login.value.session, entrance.clock.now());
  expect(found).toMatchObject({ alive: true, session: { ownerId: person.id, by: 'passkey' } });
  const [session] = await listSessions(reading, person.id, entrance.clock.now());
  expect(session).toMatchObject({ device: browser, by: 'passkey' });
});

it('lets its owner in again and again, each time with another challenge', async () => {
  expect((await logsIn()).ok).toBe(true);
  expect((await logsIn()).ok).toBe(true);
});

it('names nobody before the answer: what is to be signed is for whoever comes [s-enu1]', async () => {
  const { options } = await begin();
  expect(options).toMatchObject({ rpId: new URL(entrance.parts.site.baseUrl).hostname });
  expect(options).toMatchObject({ userVerification: 'required', allowCredentials: [] });
});

describe('refuses alike, and the audit trail tells why:', () => {
  it.each([
    ['a signature of another key', { otherKey: true }, 'passkey.signature'],
    ['an answer made at another site', { origin: 'https://hellowork.example.com' }, 'passkey.origin'],
    ['a passkey of another domain', { siteId: 'hellowork.example.com' }, 'passkey.site'],
    ['a challenge that was never given', { challenge: 'bm90aGluZw' }, 'passkey.challenge'],
    ['a device that asked for nothing', { unverified: true }, 'passkey.unverified'],
    ['a counter that goes back', { counter: 0 }, 'passkey.counter'],
    ['the answer to another question', { type: 'webauthn.create' }, 'passkey.unreadable'],
    ['a passkey that nobody has', { credentialId: 'bm9ib2R5' }, 'passkey.unknown'],
    ['the name of another person', { userHandle: 'YWNjb3VudDox' }, 'passkey.not-here'],
  ] as const)('%s', async (_, lies, why) => {
    expect((await logsIn()).ok).toBe(true);
    expect(await logsIn(lies)).toEqual({ ok: false, fault: 'passkey.refused' });
    expect(await reason()).toBe(why);
  });

  it('the same answer a second time', async () => {
    const { token, options } = await begin();
    const answer = device.sign(options);
    expect((await answerWith(token, answer)).ok).toBe(true);
    expect(await answerWith(token, answer)).toEqual({ ok: false, fault: 'passkey.refused' });
    expect(await reason()).toBe('passkey.challenge');
  });

  it('an answer from another browser than the one that asked', async () => {
    const [own, other] = [await begin(), await begin()];
    expect((await answerWith(other.token, device.sign(own.options))).ok).toBe(false);
    expect(await reason()).toBe('passkey.challenge');
  });

  it('an answer after five minutes', async () => {
    const { token, options } = await begin();
    entrance.clock.advance('PT5M1S');
    expect((await answerWith(token, device.sign(options))).ok).toBe(false);
    expect(await reason()).toBe('passkey.challenge');
  });

  it('a job seeker’s passkey at the employers’ entrance', async () => {
    const { token, options } = await begin('employer');
    expect((await answerWith(token, device.sign(options), 'employer')).ok).toBe(false);
    expect(await reason()).toBe('passkey.not-here');
  });

  it('what was asked for at one entrance, at the other', async () => {
    const { token, options } = await begin('employer');
    expect((await answerWith(token, device.sign(options))).ok).toBe(false);
    expect(await reason()).toBe('passkey.challenge');
  });

  it.each(['', '{}', 'no JSON', '{"id":"a","rawId":"a","type":"public-key","response":{}}'])(
    'what is no answer: %s',
    async (answer) => {
      const { token } = await begin();
      expect((await answerWith(token, answer)).ok).toBe(false);
      expect(await reason()).toBe('passkey.unreadable');
    },
  );

  it('a passkey that was removed', async () => {
    await removePasskeys(entrance.parts.database.reading, { kind: 'account', id: person.id });
    expect((await logsIn()).ok).toBe(false);
    expect(await reason()).toBe('passkey.unknown');
  });

  it.each([
    ['of somebody who has left', { withdrawn: true }, 'account.left'],
    ['of somebody who said 「身に覚えがない」', { password: true }, 'account.no-password'],
  ] as const)('a passkey %s', async (_, gone, why) => {
    const now = entrance.clock.now();
    const changes = 'withdrawn' in gone ? { withdrawn_at: now } : { password_hash: null };
    await updateAccount(entrance.parts.database.reading, person.id, changes);
    expect(await logsIn()).toEqual({ ok: false, fault: 'passkey.refused' });
    expect(await reason()).toBe(why);
  });
});

it('tells the owner of a My Page that the office has closed so [LEAVE-5]', async () => {
  const changes = { unavailable_since: entrance.clock.now(), unavailable_reason: 'なりすまし' };
  await updateAccount(entrance.parts.database.reading, person.id, changes);
  expect(await logsIn()).toEqual({ ok: false, fault: 'account.unavailable' });
  expect(await logsIn({ otherKey: true })).toEqual({ ok: false, fault: 'passkey.refused' });
});

it('lets its owner in while wrong passwords of others lock the account [LOGIN-4]', async () => {
  const address = addressOf(person.address);
  const wrong = { face: 'mypage' as const, address, password: 'wrong#1234', device: 'Android の Chrome' };
  const tried = { ...wrong, next: undefined, deviceToken: undefined };
  for (let count = 1; count <= 5; count += 1) await logIn(entrance.parts, tried, actor, entrance.clock.now());
  const locked = await logIn(
    entrance.parts,
    { ...tried, password: person.password },
    actor,
    entrance.clock.now(),
  );
  expect(locked).toEqual({ ok: false, fault: { key: 'password.locked' } });
  expect((await logsIn()).ok).toBe(true);
});

it('tells by mail of a login from a browser that was not there before [s-not1]', async () => {
  const { parts, clock } = entrance;
  const earlier = { face: 'mypage', ownerId: person.id, device: 'Windows の Edge' } as const;
  await parts.database.transaction((tx) => beginSession(tx, earlier, clock.now()));
  await logsIn();
  const { rows } = await parts.database.pool.query(
    `select 1 from not_me_links where account_id = $1 and event = 'new-device'`,
    [person.id],
  );
  expect(rows).toHaveLength(1);
});
