import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Entrance, oneTimePasswordFor, openEntrance } from '#kit/entrance.ts';
import { keyOf, loginSteps, wrongFor } from '#kit/login-steps.ts';
import { anAccount } from '#kit/people.ts';
import { sendAgain } from './send-again.ts';

let entrance: Entrance;
beforeAll(async () => {
  entrance = await openEntrance();
});
afterAll(() => entrance.close());

const { attemptOf, begun, enter } = loginSteps(() => entrance);

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
