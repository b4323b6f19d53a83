import { chain } from './policy/chain.ts';
import { machinery } from './policy/machinery.ts';
import { openingData } from './policy/opening-data.ts';
import { records } from './policy/records.ts';
import { searching } from './policy/searching.ts';
import { waysIn } from './policy/ways-in.ts';

/**
 * Every limit and deadline of the system, once, with the id of the requirement that sets it.
 * Durations are exact; fields ending in `Days` are counted in calendar days of Japan.
 */
export const policy = {
  ...waysIn,
  ...records,
  ...searching,
  ...chain,
  ...machinery,
  ...openingData,
} as const;
