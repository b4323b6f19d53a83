import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { FoundNumbers } from '#features/vacancies/index.ts';
import type { NamedCounts } from '#platform/search-index/index.ts';
import { searchAnswer } from './search-answer.ts';

const someCounts = fc
  .array(fc.tuple(fc.string({ unit: 'binary-ascii' }), fc.nat()))
  .map((all) => new Map(all))
  .map((all) => ({ names: [...all.keys()], counts: [...all.values()] }));

it('is the JSON of what was found, whatever the choices are called', () => {
  fc.assert(
    fc.property(
      fc.record({ kind: someCounts, place: someCounts }),
      fc.array(fc.constantFrom('13010-1', '01010-99999999')),
      fc.option(fc.webUrl()),
      (counts, numbers, next) => {
        const found = { total: 7, cards: 7, numbers, counts: counts as unknown as FoundNumbers['counts'] };
        const named = ({ names, counts: found }: NamedCounts) =>
          Object.fromEntries(
            names.map((name, index) => [name, found[index]] as const).filter(([name]) => name !== ''),
          );
        const whole = {
          total: 7,
          counts: { kind: named(counts.kind), place: named(counts.place) },
          numbers,
          next,
        };
        const written = searchAnswer(found, next);
        expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(whole)));
        expect(written.endsWith('}\n')).toBe(true);
      },
    ),
  );
});
