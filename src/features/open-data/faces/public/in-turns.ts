import { setImmediate as turn } from 'node:timers/promises';
import { policy } from '#kernel/policy.ts';

/** Writes some at a time, and lets others in between: a hundred vacancies at once would make a search wait. */
export async function inTurns<One>(
  all: readonly One[],
  write: (one: One) => string,
): Promise<readonly string[]> {
  const written: string[] = [];
  for (const one of all) {
    written.push(write(one));
    if (written.length % policy.openData.writtenAtOnce === 0) await turn();
  }
  return written;
}
