import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AccountRow, sendNotice } from '#features/accounts/index.ts';
import { findSlipState, listWaysIn } from '#features/ways-in/index.ts';
import { addressOf, type Entrance, openEntrance } from '#kit/entrance.ts';
import { usualDevice, wrongFor } from '#kit/login-steps.ts';
import { accountOf, anAccount, type Person } from '#kit/people.ts';
import { newPassword, resetSteps } from '#kit/reset-steps.ts';
import { anApp, aSlip, someRecoveryCodes } from '#kit/ways-in.ts';
import { logIn } from './log-in.ts';
import { sayNotMe } from './say-not-me.ts';
import { sendAgain } from './send-again.ts';
import { tryOtherWay } from './try-other-way.ts';

let entrance: Entrance;
beforeAll(async () => {
  entrance = await openEntrance();
});
afterAll(() => entrance.close());

const { asked, set } = resetSteps(() => entrance);
const anyone = { kind: 'anonymous' as const };
const now = () => entrance.clock.now();

async function begins({ address }: Person, password: string) {
  const browser = { face: 'mypage', device: usualDevice, next: undefined, deviceToken: undefined } as const;
  const login = await logIn(
    entrance.parts,
    { ...browser, address: addressOf(address), password },
    anyone,
    now(),
  );
  if (!login.ok || login.value.kind === 'signed-in') throw new Error(JSON.stringify(login));
  return login.value;
}

const enters = async (way: 'authenticator' | 'recovery-code', attempt: string, typed: string) => {
  const step = { attempt, typed, trustThisDevice: false, device: usualDevice };
  const answer = await tryOtherWay(entrance.parts, way, step, anyone, now());
  return answer.ok ? 'signed-in' : answer.fault.key;
};

/** The token of a notice that reaches the mailbox now. */
async function told(account: AccountRow): Promise<string> {
  const { parts, post } = entrance;
  await post.deliver();
  await parts.database.transaction((tx) => sendNotice(tx, parts, account, { event: 'new-device' }, now()));
  const [mail] = await post.deliver();
  return /\/not-me\/([\w-]+)/u.exec(mail?.text ?? '')?.[1] ?? '';
}

const waysOf = ({ id }: Person) => listWaysIn(entrance.parts.database.reading, id);

describe('「身に覚えがない」', () => {
  it.each([
    ['PT239H', false],
    ['PT241H', true],
  ])('said %s after an app and codes were added leaves them: %s [s-not1]', async (later, stays) => {
    const person = await anAccount(entrance.parts);
    await anApp(entrance.parts, person.id);
    await someRecoveryCodes(entrance.parts, person.id);
    entrance.clock.advance(later);
    const token = await told(await accountOf(entrance.parts, person.id));
    expect(await sayNotMe(entrance.parts, 'mypage', token, anyone, now())).toMatchObject({ ok: true });
    const ways = await waysOf(person);
    expect(ways.authenticator !== undefined).toBe(stays);
    expect(ways.recoveryCodes !== undefined).toBe(stays);
  });

  it('voids a slip that is under way [s-not1]', async () => {
    const person = await anAccount(entrance.parts);
    await aSlip(entrance.parts, person.id);
    const token = await told(await accountOf(entrance.parts, person.id));
    await sayNotMe(entrance.parts, 'mypage', token, anyone, now());
    const slip = await findSlipState(entrance.parts.database.reading, person.id, now());
    expect(slip.kind).toBe('over');
  });
});

describe('a password that was set anew by mail', () => {
  it('leaves the app, and the mailbox alone lets nobody in until the app did [RESET-1, s-otp2]', async () => {
    const person = await anAccount(entrance.parts);
    const app = await anApp(entrance.parts, person.id);
    expect(await set(await asked(person.address))).toBe('done');
    const first = await begins(person, newPassword);
    expect(first.kind).toBe('authenticator');
    expect(await sendAgain(entrance.parts, first.attempt, now())).toEqual({
      ok: false,
      fault: 'one-time-password.closed',
    });
    expect(await enters('authenticator', first.attempt, app.code())).toBe('signed-in');
    const second = await begins(person, newPassword);
    expect(await sendAgain(entrance.parts, second.attempt, now())).toMatchObject({ ok: true });
  });

  it('is as good as closed to the mail by a recovery code, which opens it again', async () => {
    const person = await anAccount(entrance.parts);
    await anApp(entrance.parts, person.id);
    const [code = ''] = await someRecoveryCodes(entrance.parts, person.id);
    await set(await asked(person.address));
    expect((await waysOf(person)).authenticator?.closesMail).toBe(true);
    const { attempt } = await begins(person, newPassword);
    expect(await enters('recovery-code', attempt, code)).toBe('signed-in');
    expect((await waysOf(person)).authenticator?.closesMail).toBe(false);
  });

  it('gives no wrong codes of the app back, or the mailbox would buy guesses [s-otp2]', async () => {
    const person = await anAccount(entrance.parts);
    const app = await anApp(entrance.parts, person.id);
    for (let login = 0; login < 2; login += 1) {
      const { attempt } = await begins(person, person.password);
      for (let count = 0; count < 5; count += 1) await enters('authenticator', attempt, wrongFor(app.code()));
    }
    await set(await asked(person.address));
    const browser = { face: 'mypage', device: usualDevice, next: undefined, deviceToken: undefined } as const;
    const tried = { ...browser, address: addressOf(person.address), password: newPassword };
    const login = await logIn(entrance.parts, tried, anyone, now());
    expect(login).toMatchObject({ ok: false, fault: { key: 'one-time-password.day-limit' } });
  });

  it('closes nothing where there is no app', async () => {
    const person = await anAccount(entrance.parts);
    await someRecoveryCodes(entrance.parts, person.id);
    await set(await asked(person.address));
    expect((await begins(person, newPassword)).kind).toBe('one-time-password');
  });
});
