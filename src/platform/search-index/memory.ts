const page = 65_536;
/** What WebAssembly can address. */
const mostPages = 65_536;

export interface Room {
  readonly memory: WebAssembly.Memory;
  /** Views over all there is at present; taken anew after the memory has grown. */
  readonly bytes: () => Uint8Array;
  readonly words16: () => Uint16Array;
  readonly words32: () => Uint32Array;
  readonly signed32: () => Int32Array;
}

export const newMemory = (): WebAssembly.Memory =>
  new WebAssembly.Memory({ initial: 16, maximum: mostPages, shared: true });

export function openRoom(memory: WebAssembly.Memory): Room {
  let views = viewsOf(memory);
  const current = () => {
    if (views.buffer !== memory.buffer) views = viewsOf(memory);
    return views;
  };
  return {
    memory,
    bytes: () => current().bytes,
    words16: () => current().words16,
    words32: () => current().words32,
    signed32: () => current().signed32,
  };
}

const viewsOf = ({ buffer }: WebAssembly.Memory) => ({
  buffer,
  bytes: new Uint8Array(buffer),
  words16: new Uint16Array(buffer),
  words32: new Uint32Array(buffer),
  signed32: new Int32Array(buffer),
});

/** Hands out parts of a memory. Only one thread may have one. */
export interface Allocator {
  /** Bytes set to 0, at an address that 16 divides. */
  take(size: number): number;
  /** The same, of whatever is in there. */
  takeAsIs(size: number): number;
  free(address: number): void;
  /** Bytes that are handed out. */
  readonly used: () => number;
  readonly state: () => AllocatorState;
}

/** For whoever takes parts and gives them back. */
export type Supply = Pick<Allocator, 'take' | 'takeAsIs' | 'free'>;

/** Everything an allocator knows, as plain values. */
export interface AllocatorState {
  /** Nothing was ever handed out from here on. */
  readonly end: number;
  readonly free: readonly FreePart[];
  readonly sizes: readonly (readonly [number, number])[];
}

interface FreePart {
  readonly at: number;
  readonly size: number;
}

/** 16 divides it. */
const sizeFor = (wanted: number): number => (Math.max(16, wanted) + 15) & ~15;

/** First fit over free parts that lie in order; neighbours that are free become one. */
export function openAllocator(room: Room, from: AllocatorState): Allocator {
  const sizes = new Map(from.sizes);
  let free = [...from.free];
  let { end } = from;
  let used = [...sizes.values()].reduce((sum, size) => sum + size, 0);

  function grow(size: number): number {
    const at = end;
    const needed = Math.ceil((at + size - room.memory.buffer.byteLength) / page);
    if (needed > 0) room.memory.grow(needed);
    end = at + size;
    return at;
  }

  function takePart(size: number): { readonly at: number; readonly isNew: boolean } {
    const place = free.findIndex((part) => part.size >= size);
    const part = free[place];
    const at = part?.at ?? grow(size);
    if (part !== undefined) {
      if (part.size === size) free.splice(place, 1);
      else free[place] = { at: part.at + size, size: part.size - size };
    }
    sizes.set(at, size);
    used += size;
    return { at, isNew: part === undefined };
  }

  return {
    takeAsIs: (wanted) => takePart(sizeFor(wanted)).at,
    take(wanted) {
      const size = sizeFor(wanted);
      const { at, isNew } = takePart(size);
      // What nobody ever had is 0, and takes no room before somebody writes there.
      if (!isNew) room.bytes().fill(0, at, at + size);
      return at;
    },
    free(address) {
      const size = sizes.get(address);
      if (size === undefined) throw new Error(`nothing was taken at ${address}`);
      sizes.delete(address);
      used -= size;
      free = joined([...free, { at: address, size }]);
    },
    used: () => used,
    state: () => ({ end, free, sizes: [...sizes] }),
  };
}

export const nothingTaken = (from: number): AllocatorState => ({ end: from, free: [], sizes: [] });

/** Hands out parts that are worked in and mean nothing once the work is over. */
export interface Scratch extends Supply {
  readonly addresses: () => readonly number[];
}

export function openScratch(allocator: Allocator): Scratch {
  const taken = new Set<number>();
  const noted = (address: number): number => {
    taken.add(address);
    return address;
  };
  return {
    take: (size) => noted(allocator.take(size)),
    takeAsIs: (size) => noted(allocator.takeAsIs(size)),
    free(address) {
      taken.delete(address);
      allocator.free(address);
    },
    addresses: () => [...taken],
  };
}

function joined(parts: readonly FreePart[]): FreePart[] {
  const kept: { at: number; size: number }[] = [];
  for (const part of parts.toSorted((a, b) => a.at - b.at)) {
    const last = kept.at(-1);
    if (last !== undefined && last.at + last.size === part.at) last.size += part.size;
    else kept.push({ ...part });
  }
  return kept;
}
