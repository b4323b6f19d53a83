import fc from 'fast-check';
import {
  emptyQuery,
  type GivenVacancy,
  madeVacancies,
  prepareVacancy,
  type Searcher,
  type SearchQuery,
  searchVacancies,
  writeVacancies,
} from '#features/vacancies/index.ts';
import { policy } from '#kernel/policy.ts';
import { Temporal } from '#kernel/time.ts';
import type { Database, Tx } from '#platform/database/database.ts';

export const today = Temporal.PlainDate.from('2026-11-21');

/** Ways in which employers write their names into what they say of the work. */
const spellings: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => [...name].join(' '),
  (name) => [...name].join('・'),
  (name) => name.normalize('NFKC').toUpperCase(),
];

/** Every third employer names itself in the words of the vacancy. */
function tellingName(given: GivenVacancy, index: number): GivenVacancy {
  if (index % 3 !== 0) return given;
  const { name = '' } = given.establishment.facts;
  const written = spellings[(index / 3) % spellings.length]?.(name) ?? name;
  const { contents = '', remarks = '' } = given.facts;
  const facts = { ...given.facts, contents: `${written}です。${contents}`, remarks: `${remarks}${written}` };
  return { ...given, facts };
}

/** Made-up vacancies to search, each as the employer gave it. */
export async function settleSearched(database: Database, count: number): Promise<readonly GivenVacancy[]> {
  const all = madeVacancies({ count, seed: 7, on: today }).map(tellingName);
  await writeGiven(database, all, Temporal.Now.instant());
  return all;
}

/** Any number of them, with their employers. */
export async function writeGiven(
  database: Database,
  all: readonly GivenVacancy[],
  now: Temporal.Instant,
): Promise<void> {
  const { mostAtOnce } = policy.vacancies;
  for (let from = 0; from < all.length; from += mostAtOnce) {
    const some = all.slice(from, from + mostAtOnce);
    const employers = new Map(some.map(({ establishment }) => [establishment.number, establishment]));
    const batch = { establishments: [...employers.values()], vacancies: some.map(prepareVacancy) };
    await database.transaction((tx) => writeVacancies(tx, batch, now));
  }
}

const some = <Value>(values: readonly Value[], most = 2) =>
  fc.oneof(
    { weight: 10, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.subarray([...values], { minLength: 1, maxLength: most }) },
  );

const perhaps = <Value>(...values: readonly Value[]) =>
  fc.oneof(
    { weight: 14, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constantFrom(...values) },
  );

/** Searches that people make, of one to a few conditions. */
export const searches: fc.Arbitrary<SearchQuery> = fc
  .record({
    words: fc.constantFrom('', '', '', '作業', 'の', '安全 準備', '介護', '"お願いします"', '%', '_'),
    match: fc.constantFrom('all' as const, 'any' as const),
    without: fc.constantFrom('', '', '', '夜勤', '点検'),
    in: some(['title', 'contents', 'other'] as const),
    kind: some(['general', 'disability']),
    hours: some(['full', 'part']),
    employment: some(['regular', 'part-time', 'other-than-regular']),
    occupation: some(['08', '12', '050', '034', '045']),
    place: some(['13', '27', '23', '14', '13101']),
    industry: some(['P', '85', 'E', '06']),
    tag: some(['no-experience', 'by-car', 'bonus', 'weekends', 'smoke-free'] as const),
    'day-off': some(['sat', 'sun', 'holiday']),
    insurance: some(['employment', 'health']),
    'two-days-off': perhaps('every', 'other'),
    wage: perhaps(180_000, 220_000, 1200),
    holidays: perhaps(105, 120),
    overtime: perhaps(0, 20),
    people: perhaps(10, 100),
    new: perhaps(1, 7, 30),
    ends: perhaps(7, 20),
    age: perhaps(25, 62),
    schooling: perhaps('high', 'university'),
    from: perhaps('08:00', '09:00'),
    to: perhaps('18:00', '16:00'),
    unit: fc.constantFrom('monthly' as const, 'hourly' as const),
    'without-dispatch': fc.boolean(),
    sort: fc.constantFrom(
      'new' as const,
      'wage-low' as const,
      'wage-high' as const,
      'deadline' as const,
      'holidays' as const,
      'fit' as const,
    ),
    apart: fc.boolean(),
  })
  .map((query) => ({ ...emptyQuery, ...query }));

export const viewers = ['anybody', 'registered', 'staff'] as const;

export const searchersOf = fc.constantFrom(...viewers).map((viewer): Searcher => ({ viewer, today }));

/** The ids of every page, one after the other. */
export async function everyPage(tx: Tx, query: SearchQuery, searcher: Searcher) {
  const ids: number[] = [];
  for (let page = 1; ; page += 1) {
    const found = await searchVacancies(tx, { ...query, page }, searcher);
    if (found.page.length === 0) return ids;
    ids.push(...found.page.flatMap((card) => card.ids));
  }
}
