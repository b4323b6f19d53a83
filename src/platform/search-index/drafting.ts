import type { MessagePort } from 'node:worker_threads';
import { openGramLister } from './grams.ts';
import { atOnce } from './in-steps.ts';
import { openKernel } from './kernel/kernel.ts';
import type { Layout } from './layout.ts';
import { openRoom, type Supply } from './memory.ts';
import type { Segment } from './segments.ts';

/** What a thread needs that drafts segments for the one that writes an index. */
export interface DraftingPlaces {
  readonly program: WebAssembly.Module;
  readonly memory: WebAssembly.Memory;
  readonly layout: Layout;
  /** A part of the memory that is its own. */
  readonly region: number;
}

export interface AskedSegment {
  readonly first: number;
  readonly documents: number;
}

/** Where it lies in the region until two more were asked for; undefined: the region is too small for it. */
export type DraftedSegment = Segment | undefined;

/** Segments are drafted in turn in two areas, so that one is begun before the last was taken over. */
export const areas = 2;
const areaSize = 24 << 20;
const keptSize = 48 << 20;
export const regionSize = keptSize + areas * areaSize;

class RegionIsFull extends Error {}

/** Hands out a part of the memory from its beginning on; what is given back is not handed out again. */
function openSupply(bytes: () => Uint8Array, size: number) {
  let [next, end] = [0, 0];
  const takeAsIs = (wanted: number): number => {
    const at = next;
    if (at + wanted > end) throw new RegionIsFull();
    next = (at + wanted + 15) & ~15;
    return at;
  };
  const take = (wanted: number): number => {
    const at = takeAsIs(wanted);
    bytes().fill(0, at, at + wanted);
    return at;
  };
  const begin = (from: number): void => {
    [next, end] = [from, from + size];
  };
  const supply: Supply = { take, takeAsIs, free: () => undefined };
  return { ...supply, begin };
}

/** Drafts what is asked for at the port, one after the other. */
export function draftSegments(port: MessagePort, { program, memory, layout, region }: DraftingPlaces): void {
  const [kernel, room] = [openKernel(program, memory), openRoom(memory)];
  const scratch = openSupply(room.bytes, keptSize);
  scratch.begin(region);
  const allocator = openSupply(room.bytes, areaSize);
  const lister = openGramLister(kernel, room, { allocator, scratch }, layout);
  let turn = 0;
  port.on('message', ({ first, documents }: AskedSegment) => {
    allocator.begin(region + keptSize + (turn % areas) * areaSize);
    turn += 1;
    port.postMessage(drafted(() => atOnce(lister.segmentOf(first, documents))));
  });
}

function drafted(draft: () => Segment): DraftedSegment {
  try {
    return draft();
  } catch (error) {
    if (error instanceof RegionIsFull) return undefined;
    throw error;
  }
}
