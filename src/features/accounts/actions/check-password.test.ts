import { afterAll, beforeAll, expect, it } from 'vitest';
import { fail } from '#kernel/result.ts';
import { type Entrance, openEntrance } from '#kit/entrance.ts';
import { accountOf, anAccount, type Person } from '#kit/people.ts';
import type { Parts } from '#platform/parts.ts';
import { keepPasswords } from '#platform/security/passwords.ts';
import { updateAccount } from '../store/accounts.store.ts';
import { checkPassword } from './check-password.ts';

let entrance: Entrance;
beforeAll(async () => {
  entrance = await openEntrance();
});
afterAll(() => entrance.close());

const anyone = { kind: 'anonymous' as const };

async function tryWith(person: Person, password: string, parts: Parts = entrance.parts): Promise<string> {
  const account = await accountOf(entrance.parts, person.id);
  const tried = { address: account, account, password };
  const checked = await checkPassword(parts, tried, anyone, entrance.clock.now());
  return checked.ok ? 'right' : checked.fault;
}

it('counts nothing against a person whose password nobody had the time to look at [LOGIN-4, s-pw6]', async () => {
  const person = await anAccount(entrance.parts);
  const { passwords } = entrance.parts;
  const busy = { ...entrance.parts, passwords: { ...passwords, verify: async () => fail('busy' as const) } };
  for (let count = 1; count <= 4; count += 1)
    expect(await tryWith(person, 'wrong#1234')).toBe('password.wrong');
  for (let count = 1; count <= 6; count += 1) {
    expect(await tryWith(person, person.password, busy)).toBe('password.busy');
  }
  expect(await tryWith(person, person.password)).toBe('right');
});

it('still locks at the fifth wrong one when another found no time between [LOGIN-4]', async () => {
  const person = await anAccount(entrance.parts);
  const { passwords } = entrance.parts;
  const busy = { ...entrance.parts, passwords: { ...passwords, verify: async () => fail('busy' as const) } };
  for (let count = 1; count <= 4; count += 1) await tryWith(person, 'wrong#1234');
  await tryWith(person, 'wrong#1234', busy);
  expect(await tryWith(person, 'wrong#1234')).toBe('password.locked-now');
});

const dearer = { memoryCost: 128, timeCost: 1, parallelism: 1 };

it('makes a cheap hash anew with the password that is at hand [s-pw6]', async () => {
  const person = await anAccount(entrance.parts);
  const before = (await accountOf(entrance.parts, person.id)).password_hash;
  const parts = { ...entrance.parts, passwords: keepPasswords(dearer) };
  expect(await tryWith(person, person.password, parts)).toBe('right');
  const after = (await accountOf(entrance.parts, person.id)).password_hash;
  expect(after).not.toBe(before);
  expect(after).toContain('m=128');
  expect(await tryWith(person, person.password, parts)).toBe('right');
});

it('never puts an old password back over one that was set at the same moment [s-pw6]', async () => {
  const person = await anAccount(entrance.parts);
  const passwords = keepPasswords(dearer);
  const { reading } = entrance.parts.database;
  const resetMeanwhile = async (password: string) => {
    await updateAccount(reading, person.id, { password_hash: 'of the new password' });
    return passwords.hash(password);
  };
  const parts = { ...entrance.parts, passwords: { ...passwords, hash: resetMeanwhile } };
  await tryWith(person, person.password, parts);
  expect((await accountOf(entrance.parts, person.id)).password_hash).toBe('of the new password');
});

it('takes a password exactly as it was typed: every letter, every case, no blank cut off [s-pw2]', async () => {
  const password = `Kw82#mdp${'x'.repeat(23)}Q`;
  const person = await anAccount(entrance.parts, { password });
  for (const typed of [password.slice(0, -1), password.toLowerCase(), `${password} `, ` ${password}`]) {
    expect(await tryWith(person, typed), typed).toBe('password.wrong');
  }
  expect(await tryWith(person, password)).toBe('right');
});
