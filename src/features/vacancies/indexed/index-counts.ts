import type { Filter, CountedGroup as IndexGroup } from '#platform/search-index/index.ts';
import { emptyQuery, type SearchQuery } from '../rules/search-query.ts';
import { limitSteps, type SteppedGroup } from '../rules/search-steps.ts';
import type { CountedGroup } from '../store/search-conditions.ts';
import { endsFilter, newFilter, reaches } from './index-filters.ts';
import { flagsOf } from './vacancy-shape.ts';

/**
 * A code as it is written, with the zeros that it begins with: some thousands, in every search. Codes have 16 bits, and
 * what has room for all of them is looked into quickest.
 */
function writtenCode(digits: number): (value: number) => string {
  const written = new Array<string | undefined>(65_536);
  return (value) => {
    const known = written[value];
    if (known !== undefined) return known;
    const code = String(value).padStart(digits, '0');
    written[value] = code;
    return code;
  };
}

const codes = { occupation: writtenCode(3), municipality: writtenCode(5), industry: writtenCode(2) };

type Counted = IndexGroup['counted'];

const atSteps = (values: readonly number[], filter: (value: number) => Filter): Counted => ({
  kind: 'filters',
  filters: Object.fromEntries(values.map((value) => [String(value), filter(value)])),
});

/** Groups that are counted at figures; the one that is chosen is among them. */
function countedAtSteps(query: SearchQuery, today: number) {
  const steps = limitSteps(query);
  return {
    wage: () => atSteps(steps.wage, (yen) => reaches(query.unit, yen)),
    holidays: () => atSteps(steps.holidays, (days) => reaches('holidays', days)),
    overtime: () => atSteps(steps.overtime, (hours) => reaches('overtime', hours)),
    people: () => atSteps(steps.people, (least) => reaches('people', least)),
    new: () => atSteps(steps.new, (days) => newFilter(days, today)),
    ends: () => atSteps(steps.ends, (days) => endsFilter(days, today)),
  };
}

const countedAlways = {
  kind: { kind: 'flags', flags: flagsOf('kind') },
  hours: { kind: 'flags', flags: flagsOf('hours') },
  employment: { kind: 'flags', flags: flagsOf('employment') },
  'two-days-off': { kind: 'flags', flags: flagsOf('two-days-off') },
  tag: { kind: 'flags', flags: flagsOf('tag') },
  'day-off': { kind: 'flags', flags: flagsOf('day-off') },
  insurance: { kind: 'flags', flags: flagsOf('insurance') },
  occupation: { kind: 'figure', figure: 'occupation', nameOf: codes.occupation },
  industry: { kind: 'figure', figure: 'industry', nameOf: codes.industry },
  place: { kind: 'figure', figure: 'municipality', nameOf: codes.municipality },
} as const satisfies Partial<Record<CountedGroup, Counted>>;

type CountedAlways = Readonly<Record<CountedGroup, Counted>>;

/** What is counted where no figure is chosen: the same in nearly every search of a day. */
const usual = new Map<string, CountedAlways>();

function usuallyCounted(unit: SearchQuery['unit'], today: number): CountedAlways {
  const name = `${unit} ${today}`;
  const known = usual.get(name);
  if (known !== undefined) return known;
  const {
    wage,
    holidays,
    overtime,
    people,
    new: fresh,
    ends,
  } = countedAtSteps({ ...emptyQuery, unit }, today);
  const counted = {
    ...countedAlways,
    wage: wage(),
    holidays: holidays(),
    overtime: overtime(),
    people: people(),
    new: fresh(),
    ends: ends(),
  };
  if (usual.size > 10) usual.clear();
  usual.set(name, counted);
  return counted;
}

/** What is counted for a search; `today` as the index counts days. */
export function countedOf(query: SearchQuery, today: number): CountedAlways {
  const counted = usuallyCounted(query.unit, today);
  const chosen = Object.entries(countedAtSteps(query, today)).filter(
    ([group]) => query[group as SteppedGroup] !== undefined,
  );
  if (chosen.length === 0) return counted;
  return { ...counted, ...Object.fromEntries(chosen.map(([group, own]) => [group, own()])) };
}
