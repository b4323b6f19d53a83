import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lockAccount, updateAccount } from '#features/accounts/index.ts';
import { listWaysIn } from '#features/ways-in/index.ts';
import { policy } from '#kernel/policy.ts';
import { addressOf, type Entrance, oneTimePasswordFor, openEntrance } from '#kit/entrance.ts';
import { usualDevice, wrongFor } from '#kit/login-steps.ts';
import { anAccount, type Person } from '#kit/people.ts';
import { anApp, aSlip, someRecoveryCodes } from '#kit/ways-in.ts';
import type { OtherWay } from '../rules/second-step.ts';
import { cancelAttempt } from './cancel-attempt.ts';
import { logIn } from './log-in.ts';
import { sendAgain } from './send-again.ts';
import { tryOneTimePassword } from './try-one-time-password.ts';
import { tryOtherWay } from './try-other-way.ts';

let entrance: Entrance;
beforeAll(async () => {
  entrance = await openEntrance();
});
afterAll(() => entrance.close());

const anyone = { kind: 'anonymous' as const };
const now = () => entrance.clock.now();
const wrongCode = 'AAAAAAAAAA';

/** Gives the right password; the step that is asked for, and the attempt of the cookie. */
async function begins(person: Person, deviceToken?: string) {
  const browser = { face: 'mypage', device: usualDevice, next: undefined, deviceToken } as const;
  const tried = { ...browser, address: addressOf(person.address), password: person.password };
  const login = await logIn(entrance.parts, tried, anyone, now());
  if (!login.ok) return { kind: login.fault.key, attempt: '' };
  return { kind: login.value.kind, attempt: 'attempt' in login.value ? login.value.attempt : '' };
}

async function tries(way: OtherWay, attempt: string, typed: string, parts = entrance.parts) {
  const step = { attempt, typed, trustThisDevice: false, device: usualDevice };
  const answer = await tryOtherWay(parts, way, step, anyone, now());
  return answer.ok ? 'signed-in' : answer.fault.key;
}

async function triesMail(attempt: string, typed: string) {
  const step = { attempt, typed, trustThisDevice: false, device: usualDevice };
  const answer = await tryOneTimePassword(entrance.parts, step, anyone, now());
  return answer.ok ? 'signed-in' : answer.fault.key;
}

const someone = () => anAccount(entrance.parts);

/** What it takes to get in at once by a way, for a person who just got it. */
const rightFor: Readonly<Record<OtherWay, (person: Person) => Promise<string>>> = {
  authenticator: async ({ id }) => (await anApp(entrance.parts, id)).code(),
  'recovery-code': async ({ id }) => (await someRecoveryCodes(entrance.parts, id))[0] ?? '',
  slip: ({ id }) => aSlip(entrance.parts, id),
};
const everyWay = ['authenticator', 'recovery-code', 'slip'] as const;

describe('a login by another way than the mail', () => {
  it.each(everyWay)('takes the code of the %s once [s-otp1, s-acc2]', async (way) => {
    const person = await someone();
    const typed = await rightFor[way](person);
    const { attempt } = await begins(person);
    expect(await tries(way, attempt, typed)).toBe('signed-in');
    expect(await tries(way, attempt, typed)).toBe('one-time-password.over');
    entrance.clock.advance('PT61S');
    const again = await begins(person);
    expect(await tries(way, again.attempt, typed)).toBe('second-step.wrong');
  });

  it.each(everyWay)(
    'counts the code of the %s once though it comes three times at one moment [s-otp1]',
    async (way) => {
      const person = await someone();
      const typed = await rightFor[way](person);
      const { attempt } = await begins(person);
      const other = entrance.otherNode();
      const answers = await Promise.all([
        tries(way, attempt, typed),
        tries(way, attempt, typed, other),
        tries(way, attempt, typed),
      ]);
      expect(answers.filter((answer) => answer === 'signed-in')).toHaveLength(1);
    },
  );

  it.each(everyWay)('takes nobody else’s code of the %s', async (way) => {
    const [person, other] = [await someone(), await someone()];
    await rightFor[way](person);
    const typed = await rightFor[way](other);
    const { attempt } = await begins(person);
    expect(await tries(way, attempt, typed)).toBe('second-step.wrong');
  });

  it('asks for the app first and sends no mail; the mail leaves when it is asked for', async () => {
    const person = await someone();
    await anApp(entrance.parts, person.id);
    const { kind, attempt } = await begins(person);
    expect(kind).toBe('authenticator');
    expect(oneTimePasswordFor(await entrance.post.deliver(), person.address)).toBe('');
    expect(await triesMail(attempt, '000000')).toBe('one-time-password.unsent');
    expect(await sendAgain(entrance.parts, attempt, now())).toMatchObject({ ok: true });
    const typed = oneTimePasswordFor(await entrance.post.deliver(), person.address);
    expect(await triesMail(attempt, typed)).toBe('signed-in');
  });

  it('takes a code of the app of the step before and after, and none of a step that was taken [s-otp1]', async () => {
    const person = await someone();
    const app = await anApp(entrance.parts, person.id);
    const late = app.code(-1);
    const first = await begins(person);
    expect(await tries('authenticator', first.attempt, app.code(1))).toBe('signed-in');
    const second = await begins(person);
    expect(await tries('authenticator', second.attempt, late)).toBe('second-step.wrong');
    expect(await tries('authenticator', second.attempt, app.code())).toBe('second-step.wrong');
    entrance.clock.advance('PT1M');
    expect(await tries('authenticator', second.attempt, app.code())).toBe('signed-in');
  });

  it('goes on while no mail may be sent any more, where there is another way', async () => {
    const person = await someone();
    const [typed = ''] = await someRecoveryCodes(entrance.parts, person.id);
    for (let sent = 0; sent < policy.mailing.mailboxLimit; sent += 1) {
      await begins(person);
      await entrance.post.deliver();
      entrance.clock.advance('PT11M');
    }
    entrance.clock.advance('PT1S');
    const { kind, attempt } = await begins(person);
    expect(kind).toBe('recovery-code');
    expect(await tries('recovery-code', attempt, typed)).toBe('signed-in');
  });

  it('is bound to the browser, and over once it was cancelled or the password changed [s-otp1]', async () => {
    const person = await someone();
    const app = await anApp(entrance.parts, person.id);
    expect(await tries('authenticator', 'another browser', app.code())).toBe('one-time-password.over');
    const first = await begins(person);
    await cancelAttempt(entrance.parts, first.attempt, now());
    expect(await tries('authenticator', first.attempt, app.code())).toBe('one-time-password.over');
    const second = await begins(person);
    entrance.clock.advance('PT1S');
    await entrance.parts.database.transaction(async (tx) => {
      await lockAccount(tx, person.id);
      await updateAccount(tx, person.id, { password_set_at: now() });
    });
    expect(await tries('authenticator', second.attempt, app.code())).toBe('one-time-password.over');
  });
});

describe('wrong codes', () => {
  it.each(everyWay)('of the %s void it for this login after five [s-otp2]', async (way) => {
    const person = await someone();
    const typed = await rightFor[way](person);
    const { attempt } = await begins(person);
    const wrong = way === 'authenticator' ? wrongFor(typed) : wrongCode;
    const answers = [];
    for (let count = 0; count < 5; count += 1) answers.push(await tries(way, attempt, wrong));
    expect(answers).toEqual([...Array(4).fill('second-step.wrong'), 'second-step.void']);
    expect(await tries(way, attempt, typed)).toBe('second-step.void');
  });

  it('are bounded over all kinds, all logins and all sendings: the tenth of a day closes every kind [s-otp2]', async () => {
    const person = await someone();
    const app = await anApp(entrance.parts, person.id);
    const [recovery = ''] = await someRecoveryCodes(entrance.parts, person.id);
    const first = await begins(person);
    await tries('authenticator', first.attempt, wrongFor(app.code()));
    await tries('recovery-code', first.attempt, wrongCode);
    await tries('slip', first.attempt, wrongCode);
    await sendAgain(entrance.parts, first.attempt, now());
    const mailed = oneTimePasswordFor(await entrance.post.deliver(), person.address);
    for (let count = 0; count < 3; count += 1) await triesMail(first.attempt, wrongFor(mailed));
    entrance.clock.advance('PT61S');
    await sendAgain(entrance.parts, first.attempt, now());
    const again = oneTimePasswordFor(await entrance.post.deliver(), person.address);
    await triesMail(first.attempt, wrongFor(again));
    const second = await begins(person);
    await tries('recovery-code', second.attempt, wrongCode);
    await tries('authenticator', second.attempt, wrongFor(app.code()));
    expect(await tries('slip', second.attempt, wrongCode)).toBe('one-time-password.day-limit');
    const day = 'one-time-password.day-limit';
    expect(await tries('authenticator', second.attempt, app.code())).toBe(day);
    expect(await tries('recovery-code', second.attempt, recovery)).toBe(day);
    expect(await triesMail(first.attempt, again)).toBe(day);
    expect((await begins(person)).kind).toBe(day);
  });

  it('keep the owner out no longer once staff saw who it is and handed out a slip [s-otp2]', async () => {
    const person = await someone();
    const { attempt } = await begins(person);
    for (let count = 0; count < 5; count += 1) await tries('slip', attempt, wrongCode);
    entrance.clock.advance('PT61S');
    const second = await begins(person);
    for (let count = 0; count < 5; count += 1) await tries('slip', second.attempt, wrongCode);
    entrance.clock.advance('PT61S');
    expect((await begins(person)).kind).toBe('one-time-password.day-limit');
    const typed = await aSlip(entrance.parts, person.id);
    const third = await begins(person);
    expect(await tries('slip', third.attempt, typed)).toBe('signed-in');
  });

  it('void the slip itself at the fifth, whatever login they come from [s-otp2]', async () => {
    const person = await someone();
    const typed = await aSlip(entrance.parts, person.id);
    const first = await begins(person);
    for (let count = 0; count < 3; count += 1) await tries('slip', first.attempt, wrongCode);
    entrance.clock.advance('PT61S');
    const second = await begins(person);
    for (let count = 0; count < 2; count += 1) await tries('slip', second.attempt, wrongCode);
    expect(await tries('slip', second.attempt, typed)).toBe('second-step.wrong');
  });
});

describe('what a person holds', () => {
  it('is told how many recovery codes are left, and new ones kill the old [s-acc2]', async () => {
    const person = await someone();
    const codes = await someRecoveryCodes(entrance.parts, person.id);
    expect(codes).toHaveLength(10);
    expect(new Set(codes).size).toBe(10);
    // Thirty-two letters, ten of them: fifty bits.
    expect(codes.every((code) => /^[2-9A-HJ-NP-Z]{10}$/u.test(code))).toBe(true);
    const { attempt } = await begins(person);
    expect(
      await tries('recovery-code', attempt, `${codes[3]?.slice(0, 4).toLowerCase()} ${codes[3]?.slice(4)}`),
    ).toBe('signed-in');
    const { recoveryCodes } = await listWaysIn(entrance.parts.database.reading, person.id);
    expect(recoveryCodes?.left).toBe(9);
    const mails = await entrance.post.deliver();
    expect(mails.some(({ subject }) => subject.includes('リカバリーコードでのログイン'))).toBe(true);
    await someRecoveryCodes(entrance.parts, person.id);
    entrance.clock.advance('PT61S');
    const again = await begins(person);
    expect(await tries('recovery-code', again.attempt, codes[4] ?? '')).toBe('second-step.wrong');
  });

  it('is kept so that the database alone opens nothing [s-sec1, s-acc2]', async () => {
    const person = await someone();
    const codes = await someRecoveryCodes(entrance.parts, person.id);
    const slip = await aSlip(entrance.parts, person.id);
    const { rows } = await entrance.parts.database.pool.query(
      `select code_hash from recovery_codes where account_id = $1
       union all select code_hash from slips where account_id = $1`,
      [person.id],
    );
    const kept = rows.map(({ code_hash }) => code_hash).join(' ');
    for (const code of [...codes, slip]) expect(kept).not.toContain(code);
  });

  it('loses a slip to a newer one, and to time [s-otp1]', async () => {
    const person = await someone();
    const older = await aSlip(entrance.parts, person.id);
    const newer = await aSlip(entrance.parts, person.id);
    const { attempt } = await begins(person);
    expect(await tries('slip', attempt, older)).toBe('second-step.wrong');
    entrance.clock.advance('PT24H1S');
    const late = await begins(person);
    expect(await tries('slip', late.attempt, newer)).toBe('second-step.wrong');
  });
});
