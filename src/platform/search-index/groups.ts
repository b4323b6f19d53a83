import type { Kernel } from './kernel/kernel.ts';
import type { Allocator } from './memory.ts';

const slotBytes = 16;

/** Numbers for groups, from 0 in the order in which they come. */
export interface Groups {
  of(name: string): number;
  readonly count: () => number;
  readonly state: () => GroupsState;
}

export interface GroupsState {
  readonly table: number;
  readonly slots: number;
  readonly count: number;
}

/** Room for the groups of so many documents. */
export function placeGroups(allocator: Allocator, capacity: number): GroupsState {
  let slots = 1024;
  while (slots < capacity * 1.1) slots *= 2;
  return { table: allocator.take(slots * slotBytes), slots, count: 0 };
}

/**
 * Names are told apart by 64 bits of a hash: two of a million are taken for one about once in forty million such indexes.
 */
export function openGroups(kernel: Kernel, { table, slots, count: known }: GroupsState): Groups {
  let count = known;
  return {
    count: () => count,
    state: () => ({ table, slots, count }),
    of(name) {
      const [low, high] = hashOf(name);
      const group = kernel.groupOf(table, slots - 1, low, high, count);
      if (group === count) count += 1;
      return group;
    },
  };
}

/** Two multiplications a character, mixed at the end: quick, and even enough for names. */
function hashOf(name: string): readonly [number, number] {
  let low = 0x811c_9dc5;
  let high = 0x1b87_3593;
  for (let at = 0; at < name.length; at += 1) {
    const code = name.charCodeAt(at);
    low = Math.imul(low ^ code, 0x0100_0193);
    high = Math.imul((high ^ code) + 0x9e37, 0x85eb_ca6b);
    high ^= high >>> 13;
  }
  low = Math.imul(low ^ (low >>> 15) ^ high, 0xc2b2_ae35);
  return [(low ^ (low >>> 16)) >>> 0, (high ^ (high >>> 16)) >>> 0];
}
