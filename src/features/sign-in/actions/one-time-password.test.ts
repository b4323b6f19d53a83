import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lockAccount, updateAccount } from '#features/accounts/index.ts';
import { addressOf, type Entrance, oneTimePasswordFor, openEntrance } from '#kit/entrance.ts';
import { anAccount, goodPassword, type Person } from '#kit/people.ts';
import { listSessions, useSession } from '#platform/security/sessions.ts';
import { cancelAttempt } from './cancel-attempt.ts';
import { logIn } from './log-in.ts';
import { sendAgain } from './send-again.ts';
import { tryOneTimePassword } from './try-one-time-password.ts';

let entrance: Entrance;
beforeAll(async () => {
  entrance = await openEntrance();
});
afterAll(() => entrance.close());

const anyone = { kind: 'anonymous' as const };
const device = 'Windows の Firefox';

interface Begun extends Person {
  readonly attempt: string;
  readonly typed: string;
}

async function attemptOf(person: Person): Promise<string> {
  const { parts, clock } = entrance;
  const address = addressOf(person.address);
  const tried = { address, password: person.password, device, next: undefined, deviceToken: undefined };
  const login = await logIn(parts, tried, anyone, clock.now());
  if (!login.ok || login.value.kind !== 'one-time-password') throw new Error(JSON.stringify(login));
  return login.value.attempt;
}

/** A person between the password and the one-time password, its mail delivered. */
async function begun(person?: Person): Promise<Begun> {
  const who = person ?? (await anAccount(entrance.parts));
  const attempt = await attemptOf(who);
  return { ...who, attempt, typed: oneTimePasswordFor(await entrance.post.deliver(), who.address) };
}

const enter = (
  { attempt, typed }: Pick<Begun, 'attempt' | 'typed'>,
  more: { trust?: boolean; device?: string; parts?: Entrance['parts'] } = {},
) =>
  tryOneTimePassword(
    more.parts ?? entrance.parts,
    { attempt, typed, trustThisDevice: more.trust ?? false, device: more.device ?? device },
    anyone,
    entrance.clock.now(),
  );

const keyOf = async (answer: ReturnType<typeof enter>): Promise<string> => {
  const settled = await answer;
  return settled.ok ? 'signed-in' : settled.fault.key;
};

const wrongFor = (typed: string): string => (typed === '000000' ? '000001' : '000000');

describe('a right one-time password', () => {
  it.each([
    ['PT9M59S', 'signed-in'],
    ['PT10M', 'signed-in'],
    ['PT10M1S', 'one-time-password.expired'],
  ])('%s after its mail left: %s [LOGIN-2, s-otp1]', async (later, expected) => {
    const login = await begun();
    entrance.clock.advance(later);
    expect(await keyOf(enter(login))).toBe(expected);
  });

  it('counts from when its mail left, however late that was [s-otp1]', async () => {
    const person = await anAccount(entrance.parts);
    const attempt = await attemptOf(person);
    entrance.clock.advance('PT40M');
    const typed = oneTimePasswordFor(await entrance.post.deliver(), person.address);
    entrance.clock.advance('PT9M59S');
    expect(await keyOf(enter({ attempt, typed }))).toBe('signed-in');
  });

  it('works once [s-otp1]', async () => {
    const login = await begun();
    expect(await keyOf(enter(login))).toBe('signed-in');
    expect(await keyOf(enter(login))).toBe('one-time-password.over');
  });

  it('that comes twice at one moment, on two nodes, begins one session [s-otp1]', async () => {
    const login = await begun();
    const other = entrance.otherNode();
    const answers = await Promise.all([
      keyOf(enter(login)),
      keyOf(enter(login, { parts: other })),
      keyOf(enter(login)),
    ]);
    expect(answers.filter((answer) => answer === 'signed-in')).toHaveLength(1);
    const sessions = await listSessions(entrance.parts.database.reading, login.id, entrance.clock.now());
    expect(sessions).toHaveLength(1);
  });

  it('works only in the browser that gave the password [s-otp1]', async () => {
    const login = await begun();
    expect(await keyOf(enter({ ...login, attempt: 'another-browser' }))).toBe('one-time-password.over');
  });

  it('is worth nothing once the password was changed or is no longer there [s-otp1]', async () => {
    const changed = await begun();
    entrance.clock.advance('PT1M');
    const { parts, clock } = entrance;
    await updateAccount(parts.database.reading, changed.id, { password_set_at: clock.now() });
    expect(await keyOf(enter(changed))).toBe('one-time-password.over');
    const cleared = await begun();
    await updateAccount(parts.database.reading, cleared.id, { password_hash: null });
    expect(await keyOf(enter(cleared))).toBe('one-time-password.over');
  });

  it('opens nothing for an account that became 「利用不可」 meanwhile [LEAVE-5]', async () => {
    const login = await begun();
    const { parts, clock } = entrance;
    await updateAccount(parts.database.reading, login.id, { unavailable_since: clock.now() });
    expect(await keyOf(enter(login))).toBe('account.unavailable');
  });

  it('after 「キャンセル」 is worth nothing [LOGIN-2]', async () => {
    const login = await begun();
    await cancelAttempt(entrance.parts, login.attempt, entrance.clock.now());
    expect(await keyOf(enter(login))).toBe('one-time-password.over');
  });

  it('trusts the device where that was ticked, for the next login [LOGIN-3]', async () => {
    const login = await begun();
    const answer = await enter(login, { trust: true });
    const token = answer.ok ? answer.value.trust?.token : undefined;
    expect(token).toMatch(/^[\w-]{43}$/u);
    const tried = { address: addressOf(login.address), password: goodPassword, device, next: undefined };
    const next = await logIn(entrance.parts, { ...tried, deviceToken: token }, anyone, entrance.clock.now());
    expect(next).toMatchObject({ ok: true, value: { kind: 'signed-in' } });
  });
});

describe('a wrong one-time password', () => {
  it('may be tried five times a sending; the sixth try, even a right one, is not taken [s-otp2]', async () => {
    const login = await begun();
    const wrong = { ...login, typed: wrongFor(login.typed) };
    for (const triesLeft of [4, 3, 2, 1]) {
      expect(await enter(wrong)).toEqual({
        ok: false,
        fault: { key: 'one-time-password.wrong', triesLeft },
      });
    }
    expect(await keyOf(enter(wrong))).toBe('one-time-password.void');
    expect(await keyOf(enter(login))).toBe('one-time-password.void');
  });

  it('tried ten times at one moment counts five times [s-otp2]', async () => {
    const login = await begun();
    const wrong = { ...login, typed: wrongFor(login.typed) };
    const nodes = [entrance.parts, entrance.otherNode()] as const;
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        keyOf(enter(wrong, { parts: nodes[index % 2 === 0 ? 0 : 1] })),
      ),
    );
    expect(answers.filter((answer) => answer === 'one-time-password.wrong')).toHaveLength(4);
    expect(answers.filter((answer) => answer === 'one-time-password.void')).toHaveLength(6);
  });

  it('ten times in 24 hours, over all sendings, closes the account to more [s-otp2]', async () => {
    const person = await anAccount(entrance.parts);
    const first = await begun(person);
    for (let count = 1; count <= 5; count += 1) await enter({ ...first, typed: wrongFor(first.typed) });
    entrance.clock.advance('PT1M');
    const second = await begun(person);
    for (let count = 1; count <= 4; count += 1) {
      expect(await keyOf(enter({ ...second, typed: wrongFor(second.typed) }))).toBe(
        'one-time-password.wrong',
      );
    }
    const tenth = enter({ ...second, typed: wrongFor(second.typed) });
    expect(await keyOf(tenth)).toBe('one-time-password.day-limit');
    expect(await sendAgain(entrance.parts, second.attempt, entrance.clock.now())).toMatchObject({
      ok: false,
    });
    entrance.clock.advance('PT23H58M59S');
    await expect(attemptOf(person)).rejects.toThrow('day-limit');
    entrance.clock.advance('PT1M');
    expect(await keyOf(enter(await begun(person)))).toBe('signed-in');
  });
});

describe('sending again', () => {
  const again = async (attempt: string): Promise<string> => {
    const sent = await sendAgain(entrance.parts, attempt, entrance.clock.now());
    return sent.ok ? 'sent' : sent.fault;
  };

  it('is possible 60 seconds after the last one, not after 59 [s-otp2]', async () => {
    const login = await begun();
    entrance.clock.advance('PT59S');
    expect(await again(login.attempt)).toBe('one-time-password.too-soon');
    entrance.clock.advance('PT1S');
    expect(await again(login.attempt)).toBe('sent');
  });

  it('makes the older one void; the new one has all its tries [s-otp2]', async () => {
    const login = await begun();
    for (let count = 1; count <= 5; count += 1) await enter({ ...login, typed: wrongFor(login.typed) });
    entrance.clock.advance('PT1M');
    expect(await again(login.attempt)).toBe('sent');
    const typed = oneTimePasswordFor(await entrance.post.deliver(), login.address);
    expect(await keyOf(enter(login))).toBe('one-time-password.wrong');
    expect(await keyOf(enter({ ...login, typed }))).toBe('signed-in');
  });

  it('leaves a mail unsent that an even newer one has made void [s-otp2]', async () => {
    const person = await anAccount(entrance.parts);
    await entrance.post.deliver();
    const attempt = await attemptOf(person);
    entrance.clock.advance('PT1M');
    expect(await again(attempt)).toBe('sent');
    expect(await entrance.post.deliver()).toHaveLength(1);
  });

  it('five times in an hour with the first one; a success gives the places back [s-otp2]', async () => {
    const login = await begun();
    for (let count = 2; count <= 5; count += 1) {
      entrance.clock.advance('PT2M');
      expect(await again(login.attempt)).toBe('sent');
    }
    entrance.clock.advance('PT2M');
    expect(await again(login.attempt)).toBe('one-time-password.too-soon');
    const typed = oneTimePasswordFor(await entrance.post.deliver(), login.address);
    expect(await keyOf(enter({ ...login, typed }))).toBe('signed-in');
    expect(await keyOf(enter(await begun(login)))).toBe('signed-in');
  });

  it('from two tabs at one moment sends one mail [s-otp2]', async () => {
    const login = await begun();
    entrance.clock.advance('PT1M');
    const answers = await Promise.all([again(login.attempt), again(login.attempt)]);
    expect(answers.toSorted()).toEqual(['one-time-password.too-soon', 'sent']);
    expect(await entrance.post.deliver()).toHaveLength(1);
  });

  it('ends with the login, an hour after the password [s-otp1]', async () => {
    const login = await begun();
    entrance.clock.advance('PT1H1S');
    expect(await again(login.attempt)).toBe('one-time-password.over');
  });
});

describe('after a login', () => {
  const mailsOfLogin = async (person: Person, onDevice: string): Promise<readonly string[]> => {
    expect(await keyOf(enter(await begun(person), { device: onDevice }))).toBe('signed-in');
    return (await entrance.post.deliver()).map(({ subject }) => subject);
  };

  it('tells of a new device by mail, but not at the first login of all [s-not1]', async () => {
    const person = await anAccount(entrance.parts);
    expect(await mailsOfLogin(person, 'Windows の Firefox')).toEqual([]);
    expect(await mailsOfLogin(person, 'Windows の Firefox')).toEqual([]);
    expect(await mailsOfLogin(person, 'iPhone の Safari')).toEqual([
      '【ハローワーク】新しい端末からのログインのお知らせ',
    ]);
    expect(await mailsOfLogin(person, 'iPhone の Safari')).toEqual([]);
  });

  it('begins a session with a new token, kept as a hash [s-ses1]', async () => {
    const login = await begun();
    const answer = await enter(login);
    const token = answer.ok ? answer.value.session : '';
    const { parts, clock } = entrance;
    expect((await useSession(parts.database.reading, 'mypage', token, clock.now())).alive).toBe(true);
    const { rows } = await parts.database.pool.query('select 1 from sessions where token_hash = $1', [token]);
    expect(rows).toHaveLength(0);
  });

  it('writes who logged in, how and on what device into the audit trail', async () => {
    const login = await begun();
    await enter(login);
    const { rows } = await entrance.parts.database.pool.query(
      "select actor_kind, actor_id, result, detail from audit_trail where action = 'sign-in.login' and subject_id = $1",
      [login.id],
    );
    expect(rows).toEqual([
      {
        actor_kind: 'job-seeker',
        actor_id: login.id,
        result: 'done',
        detail: { by: 'one-time-password', device },
      },
    ]);
  });
});

it('waits for whoever holds the account, so that nothing passes a limit [s-otp2]', async () => {
  const login = await begun();
  const { parts } = entrance;
  let entered = false;
  let entering: Promise<unknown> = Promise.resolve();
  await parts.database.transaction(async (tx) => {
    await lockAccount(tx, login.id);
    entering = enter(login).then(() => {
      entered = true;
    });
    await new Promise((resume) => setTimeout(resume, 100));
    expect(entered).toBe(false);
  });
  await entering;
  expect(entered).toBe(true);
});
