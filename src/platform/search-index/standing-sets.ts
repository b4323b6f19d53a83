import { bytesFor, type Moment } from './moment.ts';

/** Makes the bits of documents from `from` on, `bytes` of them, in the set at `target`. */
export type Making = (target: number, from: number, bytes: number) => void;

/** Sets that stand from one search to the next. */
export interface StandingSets {
  /** The set of this name, made where it is not there yet; whoever gets it does not change it. */
  of(name: string, moment: Moment, make: Making): number;
}

/** Documents are looked at in portions of so many. */
const portion = 128;

/**
 * What a condition says of a document it says for ever: documents do not change, only new ones come. So the sets of the
 * conditions that were asked for last are kept, and only what is new since is looked at.
 */
export function openStandingSets(places: readonly number[]): StandingSets {
  const standing = new Map<string, { readonly at: number; readonly upTo: number }>();

  function placeOfOldest(): number {
    const [oldest] = standing;
    if (oldest === undefined) throw new Error('no set may stand');
    standing.delete(oldest[0]);
    return oldest[1].at;
  }

  return {
    of(name, moment, make) {
      const known = standing.get(name);
      const at = known?.at ?? places[standing.size] ?? placeOfOldest();
      const from = known?.upTo ?? 0;
      if (from < moment.documents) make(at, from, bytesFor(moment.documents) - from / 8);
      standing.delete(name);
      // Behind the last document stand those that are being written.
      standing.set(name, { at, upTo: Math.floor(moment.documents / portion) * portion });
      return at;
    },
  };
}
