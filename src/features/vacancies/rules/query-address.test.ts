import fc from 'fast-check';
import { expect, it } from 'vitest';
import { searches } from '#kit/searched-vacancies.ts';
import { readQuery, writeQuery } from './query-address.ts';
import { emptyQuery } from './search-query.ts';

const typed = fc
  .string({
    unit: fc.constantFrom('介', '護', ' ', '"', '&', '=', '%', '+', '#', '𠮷', 'ｶ', ',', '/'),
    maxLength: 30,
  })
  .map((text) => text.trim());

const whole = fc
  .record({
    query: searches,
    words: typed,
    without: typed,
    employer: typed,
    page: fc.integer({ min: 1, max: 99 }),
    size: fc.constantFrom(10 as const, 30 as const, 50 as const),
    number: fc.subarray(['13010-1234567', '1301-123456-7']),
  })
  .map(({ query, employer, ...rest }) => ({ ...query, ...rest, 'without-employer': employer }));

it('says the whole search in its address: reading it again loses nothing [JOB-2]', () => {
  fc.assert(
    fc.property(whole, (query) => {
      const address = writeQuery(query).toString();
      expect(readQuery(new URLSearchParams(address))).toEqual(query);
    }),
    { numRuns: 500 },
  );
});

it('is understood whatever the address says', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...Object.keys(emptyQuery)), fc.string())), (pairs) => {
      const query = readQuery(new URLSearchParams(pairs));
      expect(readQuery(new URLSearchParams(writeQuery(query).toString()))).toEqual(query);
    }),
    { numRuns: 500 },
  );
});
