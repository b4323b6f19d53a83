import { afterAll, beforeAll, expect, it } from 'vitest';
import { updateAccount } from '#features/accounts/index.ts';
import { addressOf, type Entrance, openEntrance } from '#kit/entrance.ts';
import { anAccount, type Person } from '#kit/people.ts';
import type { Parts } from '#platform/parts.ts';
import { logIn } from './log-in.ts';

let entrance: Entrance;
beforeAll(async () => {
  entrance = await openEntrance();
});
afterAll(() => entrance.close());

const keyOf = async (parts: Parts, { address, password }: Person): Promise<string> => {
  const face = 'mypage';
  const browser = { face, device: 'Windows の Firefox', next: undefined, deviceToken: undefined } as const;
  const tried = { ...browser, address: addressOf(address), password };
  const login = await logIn(parts, tried, { kind: 'anonymous' }, entrance.clock.now());
  return login.ok ? login.value.kind : login.fault.key;
};

it.each([
  ['changed', 'password.wrong'],
  ['only hashed anew', 'one-time-password'],
])('a password that is %s while it is being checked: %s [LOGIN-2, s-pw5]', async (what, key) => {
  const { passwords } = entrance.parts;
  const person = await anAccount(entrance.parts);
  const meanwhile = async (): Promise<void> => {
    const hash = await passwords.hash(what === 'changed' ? 'momo#12345' : person.password);
    const changes = hash.ok ? { password_hash: hash.value } : {};
    await updateAccount(entrance.parts.database.reading, person.id, {
      ...changes,
      ...(what === 'changed' ? { password_set_at: entrance.clock.now().subtract({ seconds: 1 }) } : {}),
    });
  };
  const slow: Parts['passwords'] = {
    ...passwords,
    isOutdated: () => what !== 'changed',
    async verify(stored, typed) {
      const answer = await passwords.verify(stored, typed);
      await meanwhile();
      return answer;
    },
  };
  const parts = { ...entrance.parts, passwords: slow };
  expect(await keyOf(parts, person)).toBe(key);
});
