import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endPasswordLock, endPresence, findPasswordLock } from '#features/accounts/index.ts';
import { addressOf, type Entrance, openEntrance } from '#kit/entrance.ts';
import { anAccount, goodPassword, type Person } from '#kit/people.ts';
import { newToken } from '#platform/security/secrets.ts';
import { beginSession } from '#platform/security/sessions.ts';
import { logIn } from './log-in.ts';

let entrance: Entrance;
beforeAll(async () => {
  entrance = await openEntrance();
});
afterAll(() => entrance.close());

const usual = {
  face: 'mypage',
  device: 'Windows の Firefox',
  next: undefined,
  deviceToken: undefined,
} as const;

/** A person, and the mark that their browser keeps since they were in with it. */
async function somebody(): Promise<Person & { readonly mark: string }> {
  const person = await anAccount(entrance.parts);
  const mark = newToken();
  const begun = { face: 'mypage', ownerId: person.id, device: usual.device, deviceMark: mark } as const;
  await beginSession(entrance.parts.database.reading, begun, entrance.clock.now());
  return { ...person, mark };
}

async function tries(address: string, password: string, deviceMark?: string): Promise<string> {
  const tried = { ...usual, address: addressOf(address), password, deviceMark };
  const login = await logIn(entrance.parts, tried, { kind: 'anonymous' }, entrance.clock.now());
  return login.ok ? login.value.kind : login.fault.key;
}

async function guesses(address: string, times: number, deviceMark?: string): Promise<readonly string[]> {
  const answers: string[] = [];
  for (let count = 1; count <= times; count += 1)
    answers.push(await tries(address, 'wrong#1234', deviceMark));
  return answers;
}

const fiveWrong = [...Array(4).fill('password.wrong'), 'password.locked-now'];

describe('a browser that its owner has been in with before', () => {
  it('takes the password while strangers keep the address locked; the lock stays theirs [LOGIN-4]', async () => {
    const { address, mark } = await somebody();
    expect(await guesses(address, 5)).toEqual(fiveWrong);
    expect(await tries(address, goodPassword, mark)).toBe('one-time-password');
    expect(await tries(address, goodPassword)).toBe('password.locked');
  });

  it('is none for another account, nor once everything was ended [LOGIN-4]', async () => {
    const { address, id, mark } = await somebody();
    const other = await somebody();
    await guesses(address, 5);
    expect(await tries(address, goodPassword, other.mark)).toBe('password.locked');
    await endPresence(entrance.parts.database.reading, id, 'ended-by-owner', entrance.clock.now());
    expect(await tries(address, goodPassword, mark)).toBe('password.locked');
  });

  it('has five tries like any other, which count for the address too: no second five [LOGIN-4]', async () => {
    const { address, mark } = await somebody();
    expect(await guesses(address, 5, mark)).toEqual(fiveWrong);
    expect(await tries(address, goodPassword, mark)).toBe('password.locked');
    expect(await tries(address, goodPassword)).toBe('password.locked');
    entrance.clock.advance('PT30M');
    expect(await tries(address, goodPassword, mark)).toBe('one-time-password');
  });

  it('ends the count of the address by a right password, as any browser does [LOGIN-4]', async () => {
    const { address, mark } = await somebody();
    await guesses(address, 4);
    expect(await tries(address, goodPassword, mark)).toBe('one-time-password');
    expect(await guesses(address, 4)).toEqual(fiveWrong.slice(0, 4));
  });

  it('whose wrong one locks the address after four of strangers is told so by mail, once [LOGIN-4, s-not1]', async () => {
    const { address, mark } = await somebody();
    await guesses(address, 4);
    await entrance.post.deliver();
    expect(await guesses(address, 2, mark)).toEqual(['password.wrong', 'password.wrong']);
    const mails = await entrance.post.deliver();
    expect(mails.map(({ subject }) => subject)).toEqual(['【ハローワーク】ログイン停止のお知らせ']);
  });

  it('is shown to the counter as locked, which ends that [LOGIN-4]', async () => {
    const { address, mark } = await somebody();
    await guesses(address, 5, mark);
    const { parts, clock } = entrance;
    const { reading } = parts.database;
    const whose = { face: 'mypage', address_key: address } as const;
    expect(await findPasswordLock(reading, parts, whose, clock.now())).toBeDefined();
    await endPasswordLock(reading, parts, whose);
    expect(await tries(address, goodPassword, mark)).toBe('one-time-password');
  });
});
