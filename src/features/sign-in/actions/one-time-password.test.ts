import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lockAccount, updateAccount } from '#features/accounts/index.ts';
import { addressOf, type Entrance, oneTimePasswordFor, openEntrance } from '#kit/entrance.ts';
import { keyOf, loginSteps, usualDevice, wrongFor } from '#kit/login-steps.ts';
import { anAccount, goodPassword } from '#kit/people.ts';
import { listSessions } from '#platform/security/sessions.ts';
import { cancelAttempt } from './cancel-attempt.ts';
import { logIn } from './log-in.ts';
import { sendAgain } from './send-again.ts';

let entrance: Entrance;
beforeAll(async () => {
  entrance = await openEntrance();
});
afterAll(() => entrance.close());

const { attemptOf, begun, enter } = loginSteps(() => entrance);

const anyone = { kind: 'anonymous' as const };

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
    const tried = {
      face: 'mypage' as const,
      address: addressOf(login.address),
      password: goodPassword,
      device: usualDevice,
      next: undefined,
    };
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
