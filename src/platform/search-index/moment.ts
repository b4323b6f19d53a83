import type { Kernel } from './kernel/kernel.ts';
import { head, type Layout } from './layout.ts';
import type { Room } from './memory.ts';
import { readSegments, type Segment } from './segments.ts';

/** An index as it stands for one search: whatever the writer publishes meanwhile is not in it. */
export interface Moment {
  readonly generation: number;
  readonly documents: number;
  /** Of sets that are worked with: those of the documents that there are. */
  readonly bytes: number;
  /** The documents that have postings, from the first on. */
  readonly covered: number;
  readonly groups: number;
  readonly newestKey: number;
  readonly segments: readonly Segment[];
  /** A copy. */
  readonly live: number;
}

/** Bytes of a set of so many documents. */
export const bytesFor = (documents: number): number => Math.ceil(documents / 128) * 16;

export interface Moments {
  /** Holds on to what the index is made of until the work is done; the work must not wait for anything. */
  during<Result>(work: (moment: Moment) => Result): Result;
}

/** Some seconds of trying: publishing takes milliseconds. */
const mostTries = 500_000_000;

/** `reader` is this reader's place in the head, `live` a set of its own. */
export function openMoments(
  kernel: Kernel,
  room: Room,
  layout: Layout,
  { reader, live }: { readonly reader: number; readonly live: number },
): Moments {
  let last: Moment | undefined;
  const own = head.readers + reader;

  function enter(): Moment {
    const words = room.signed32();
    for (let tries = 0; ; tries += 1) {
      if (tries > mostTries) throw new Error('the one who wrote the index has ended in the middle of it');
      const turn = Atomics.load(words, head.turn);
      if (turn % 2 !== 0) continue;
      const generation = Atomics.load(words, head.generation);
      Atomics.store(words, own, generation);
      if (last?.generation === generation && Atomics.load(words, head.turn) === turn) return last;
      const now = { ...read(generation), live };
      if (Atomics.load(words, head.turn) !== turn) continue;
      last = now;
      return now;
    }
  }

  function read(generation: number): Omit<Moment, 'live'> {
    const words = room.words32();
    const segments = readSegments(room, layout);
    const documents = words[head.documents] ?? 0;
    const bytes = bytesFor(documents);
    kernel.copySet(live, layout.live, bytes);
    return {
      generation,
      documents,
      bytes,
      covered: segments.reduce((sum, one) => sum + one.documents, 0),
      groups: words[head.groups] ?? 0,
      newestKey: words[head.newestKey] ?? 0,
      segments,
    };
  }

  return {
    during(work) {
      try {
        return work(enter());
      } finally {
        Atomics.store(room.signed32(), own, 0);
      }
    },
  };
}
