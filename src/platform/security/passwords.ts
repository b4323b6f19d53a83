import { availableParallelism } from 'node:os';
import { hash, verify } from '@node-rs/argon2';
import { policy } from '#kernel/policy.ts';
import { fail, ok, type Result } from '#kernel/result.ts';

export interface PasswordCost {
  /** KiB */
  readonly memoryCost: number;
  readonly timeCost: number;
  readonly parallelism: number;
}

/** s-pw6 */
export const standardCost: PasswordCost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export interface Passwords {
  hash(password: string): Promise<Result<string, 'busy'>>;
  /** Takes as long without a hash as with one, so that an unknown account answers like a known one. */
  verify(storedHash: string | undefined, password: string): Promise<Result<boolean, 'busy'>>;
  /** True when the hash was made more cheaply than today's setting. */
  isOutdated(storedHash: string): boolean;
}

/**
 * At most one hash a core at once; the rest wait in line for `policy.password.longestWait`. `serverThreads`: how many
 * threads of this process share the cores.
 */
export function keepPasswords(cost: PasswordCost = standardCost, serverThreads = 1): Passwords {
  const line = waitingLine(Math.max(1, Math.floor(availableParallelism() / serverThreads)));
  const prefix = `$argon2id$v=19$m=${cost.memoryCost},t=${cost.timeCost},p=${cost.parallelism}$`;
  const standIn = hash('no account has this password', cost);
  return {
    hash: (password) => line(() => hash(password, cost)),
    verify: (storedHash, password) =>
      line(async () => {
        const matches = await verify(storedHash ?? (await standIn), password);
        return matches && storedHash !== undefined;
      }),
    isOutdated: (storedHash) => !storedHash.startsWith(prefix),
  };
}

type Line = <Value>(work: () => Promise<Value>) => Promise<Result<Value, 'busy'>>;

function waitingLine(places: number): Line {
  let free = places;
  const waiting: (() => void)[] = [];
  const leave = (): void => {
    const next = waiting.shift();
    if (next === undefined) free += 1;
    else next();
  };
  const enter = (): Promise<boolean> => {
    if (free > 0) {
      free -= 1;
      return Promise.resolve(true);
    }
    return new Promise((resolve) => {
      const admitted = (): void => {
        clearTimeout(timer);
        resolve(true);
      };
      const timer = setTimeout(() => {
        waiting.splice(waiting.indexOf(admitted), 1);
        resolve(false);
      }, policy.password.longestWait.total('milliseconds'));
      waiting.push(admitted);
    });
  };
  return async (work) => {
    if (!(await enter())) return fail('busy');
    try {
      return ok(await work());
    } finally {
      leave();
    }
  };
}
