import { availableParallelism } from 'node:os';
import { keepPasswords } from '#platform/security/passwords.ts';

const count = 60;

/** What a password costs, apart from the pages that take it. */
export async function compareHashing(): Promise<void> {
  const passwords = keepPasswords();
  await passwords.hash('@abcd1234');
  const began = performance.now();
  for (let done = 0; done < count; done += 1) await passwords.hash('@abcd1234');
  const alone = performance.now() - began;
  const crowd = performance.now();
  await Promise.all(Array.from({ length: count }, () => passwords.hash('@abcd1234')));
  const together = performance.now() - crowd;
  process.stdout.write(
    `hashing: ${(alone / count).toFixed(1)} ms a password one after the other; ` +
      `${((count / together) * 1000).toFixed(0)} a second on ${availableParallelism()} cores\n`,
  );
}
