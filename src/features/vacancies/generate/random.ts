/** Draws that are the same for the same words and numbers, whatever was drawn elsewhere. */
export interface Draws {
  /** From 0 up to, but not, 1. */
  next(): number;
  /** From `least` to `most`, both within. */
  whole(least: number, most: number): number;
  chance(share: number): boolean;
  pick<One>(all: readonly One[]): One;
  /** Few of the first are drawn often, many of the last seldom: the rank by Zipf's law. */
  rank(count: number): number;
}

const scatter = (hash: number): number => {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return (mixed ^ (mixed >>> 15)) >>> 0;
};

/** Draws of their own for a seed, a purpose and a number. */
export function drawsOf(seed: number, purpose: number, index: number): Draws {
  let state = scatter((scatter((scatter(seed >>> 0) + purpose * 0x9e3779b9) >>> 0) + index) >>> 0);
  const next = (): number => {
    state = (state + 0x9e3779b9) >>> 0;
    return scatter(state) / 0x1_0000_0000;
  };
  return {
    next,
    whole: (least, most) => least + Math.floor(next() * (most - least + 1)),
    chance: (share) => next() < share,
    pick(all) {
      const picked = all[Math.floor(next() * all.length)];
      if (picked === undefined) throw new Error('nothing to pick from');
      return picked;
    },
    rank: (count) => Math.min(count - 1, Math.floor((count + 1) ** next()) - 1),
  };
}

/** One of several by their weights: `at` is from 0 to 1. */
export function weighing<One>(all: readonly One[], weightOf: (one: One) => number): (at: number) => One {
  const ends: number[] = [];
  let total = 0;
  for (const one of all) {
    total += weightOf(one);
    ends.push(total);
  }
  return (at) => {
    let [low, high] = [0, ends.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) > at * total) high = middle;
      else low = middle + 1;
    }
    const found = all[low];
    if (found === undefined) throw new Error('nothing to weigh');
    return found;
  };
}
