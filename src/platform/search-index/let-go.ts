import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Milliseconds: by then whoever still searched is done. */
const pause = 1000;

/**
 * Gives back the memory of an index to which nothing refers any more. Memories that threads share weigh nothing for the
 * collector of garbage: left to itself, it would keep gigabytes until it has another reason to collect.
 */
export function letMemoryGo(): void {
  setTimeout(() => {
    // The flag is of the whole process and stays: another thread may stand between these two lines.
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    collect();
  }, pause).unref();
}
