import { describe, expect, it } from 'vitest';
import type { IndexOwner } from '#platform/search-index/index.ts';
import { type Followed, whyRenew } from './keep-index-followed.ts';

const followed = (written: number, live: number, capacity: number, builtFrom: number): Followed => ({
  index: { documents: () => written, live: () => live, capacity } as IndexOwner,
  builtFrom,
  mark: { life: '', below: '0' },
  known: [],
  isChanged: false,
});

describe('an index', () => {
  it.each([
    ['one as it was built', followed(1_700_000, 1_700_000, 2_162_688, 1_700_000), undefined],
    ['an empty one', followed(0, 0, 65_536, 0), undefined],
    ['one that has room for a tenth more', followed(58_983, 58_000, 65_536, 50_000), 'it is nearly full'],
    ['one that has a little more room', followed(58_982, 58_000, 65_536, 50_000), undefined],
    ['one five times as large', followed(25_600, 25_600, 65_536, 5000), 'it has outgrown its dictionary'],
    ['a small one, mostly gone', followed(20_000, 1, 65_536, 5000), undefined],
    ['a large one, half gone', followed(1_000_000, 500_000, 2_162_688, 900_000), undefined],
    ['a large one, mostly gone', followed(1_000_000, 499_999, 2_162_688, 900_000), 'most of it is gone'],
  ])('%s', (_, one, why) => {
    expect(whyRenew(one)).toBe(why);
  });
});
