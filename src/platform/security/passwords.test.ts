import { availableParallelism } from 'node:os';
import { afterEach, expect, it, vi } from 'vitest';
import { keepPasswords, standardCost } from './passwords.ts';

afterEach(() => {
  vi.useRealTimers();
});

const cheap = { memoryCost: 64, timeCost: 1, parallelism: 1 };

it('costs what is asked of Argon2id, and says so in each hash [s-pw6]', async () => {
  expect(standardCost).toEqual({ memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  const hash = await keepPasswords().hash('@abcd1234');
  expect(hash.ok ? hash.value : '').toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/u);
});

it('knows a hash that was made more cheaply than today, and still takes it [s-pw6]', async () => {
  const earlier = await keepPasswords(cheap).hash('@abcd1234');
  const passwords = keepPasswords({ ...cheap, timeCost: 2 });
  if (!earlier.ok) throw new Error(earlier.fault);
  expect(passwords.isOutdated(earlier.value)).toBe(true);
  expect(await passwords.verify(earlier.value, '@abcd1234')).toEqual({ ok: true, value: true });
  expect(await passwords.verify(earlier.value, '@abcd1235')).toEqual({ ok: true, value: false });
});

it('never says that a password is right where there is none [s-pw6, s-enu1]', async () => {
  const passwords = keepPasswords(cheap);
  expect(await passwords.verify(undefined, 'no account has this password')).toEqual({
    ok: true,
    value: false,
  });
});

it('hashes one a core at once; the next waits five seconds, and is turned away then [s-pw6]', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  // One thread of as many as there are cores: one place.
  const slow = { memoryCost: 65_536, timeCost: 6, parallelism: 1 };
  const passwords = keepPasswords(slow, availableParallelism());
  const first = passwords.hash('@abcd1234');
  const second = passwords.hash('@abcd1234');
  await vi.advanceTimersByTimeAsync(5_000);
  expect(await second).toEqual({ ok: false, fault: 'busy' });
  expect((await first).ok).toBe(true);
  const third = passwords.hash('@abcd1234');
  expect((await third).ok).toBe(true);
});
