import type { Temporal } from '#kernel/time.ts';
import type { VacancyFacts } from '../items/vacancy-table.ts';
import type { GivenVacancy } from '../rules/prepare-vacancy.ts';
import { usualValidThrough } from '../rules/validity.ts';
import { minutesADay } from '../rules/wage.ts';
import { hoursOf } from './conditions.ts';
import { type Employer, employerOf } from './employers.ts';
import { securityOf, wageOf } from './pay.ts';
import { addressAt, type Country, openCountry, type WorkPlace } from './places-of-work.ts';
import { jobOf, type Posting, postingOf } from './postings.ts';
import { type Draws, drawsOf } from './random.ts';
import { compound, madeUpName } from './words.ts';

const purposes = { chain: 1, occurrence: 6 } as const;
const keptAtMost = 5_000;
/** Of one seed: as many as have numbers of their own, their employers too. */
export const mostMade = 10_000_000;
export const mostSeed = 99;
/** Received on one of so many days. */
const days = 60;

/** The first ones join within their ten alone: whoever was there first would else post a twentieth of all for ever. */
const beginnings = { most: 800, together: 10 } as const;

/** Whose it is and what it repeats: new ones join those who post much already, so that few post very many. */
interface Chain {
  readonly employer: number;
  readonly posting: number;
}

export function chainOf(seed: number, index: number): Chain {
  const draws = drawsOf(seed, purposes.chain, index);
  const from = index < beginnings.most ? index - (index % beginnings.together) : 0;
  if (index === from || !draws.chance(0.62)) return { employer: index, posting: index };
  const before = chainOf(seed, from + Math.floor(draws.next() * (index - from)));
  return { employer: before.employer, posting: draws.chance(0.6) ? before.posting : index };
}

/** Keeps what was made last; made again, it is the same. */
function remembering<Value>(make: (index: number, given: number) => Value) {
  const kept = new Map<string, Value>();
  return (index: number, given: number): Value => {
    const key = `${index}/${given}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    if (kept.size >= keptAtMost) kept.clear();
    const made = make(index, given);
    kept.set(key, made);
    return made;
  };
}

/** Makes vacancies that never were, by their number: the same for the same seed, day and number, in any order. */
export function vacancyMaker(seed: number, today: Temporal.PlainDate): (index: number) => GivenVacancy {
  if (seed < 0 || seed > mostSeed) throw new RangeError(`no seed ${seed}`);
  const country = openCountry();
  const received = lastDays(today);
  const employer = remembering((index) => {
    const place = country.place(drawsOf(seed, purposes.occurrence, -index - 1));
    return employerOf(seed, index, { job: jobOf(seed, index), place });
  });
  const posting = remembering((index, ofEmployer) => postingOf(seed, index, jobOf(seed, ofEmployer)));
  return (index) => {
    if (index >= mostMade) throw new RangeError(`no made-up vacancy ${index}`);
    const chain = chainOf(seed, index);
    const given = { employer: employer(chain.employer, 0), posting: posting(chain.posting, chain.employer) };
    return vacancyOf({ seed, index, received, country, ...given });
  };
}

interface Making {
  readonly seed: number;
  readonly index: number;
  readonly received: readonly Day[];
  readonly country: Country;
  readonly employer: Employer;
  readonly posting: Posting;
}

function vacancyOf({ seed, index, received, country, employer, posting }: Making): GivenVacancy {
  const draws = drawsOf(seed, purposes.occurrence, index);
  const { municipality } = employer.place;
  const place = draws.chance(0.55) ? employer.place : country.placeIn(municipality.prefecture.code, draws);
  const { receivedOn, validThrough } = dayOf(received, draws);
  const { job, facts } = posting;
  const isFull = facts.hours === 'full';
  const worked = hoursOf(job, isFull, draws);
  const { pay: level, leastHourly } = place.factor;
  const pay = { factor: level * employer.pay, leastHourly, minutes: minutesADay(worked) };
  const people = employer.facts['people-in-all'] ?? 1;
  return {
    number: numberOf(seed, index, municipality.prefecture.code),
    establishment: { number: employer.number, facts: employer.facts },
    state: 'open',
    receivedOn,
    validThrough,
    facts: {
      ...facts,
      industry: { text: industryText(employer), code: employer.industry },
      ...placeOf(place, facts, draws),
      ...wageOf(job, isFull, pay, draws),
      ...worked,
      ...securityOf(isFull, people, draws),
      occupation: { text: job.titles[0] ?? '', code: job.occupation },
      ...contactOf(employer, draws),
      'place-note': `${compound(job, draws)}の担当（${madeUpName(draws)}棟）`,
    },
  };
}

const industryText = (employer: Employer): string => (employer.facts.business ?? '').split('を営み')[0] ?? '';

interface Day {
  readonly receivedOn: Temporal.PlainDate;
  readonly validThrough: Temporal.PlainDate;
}

const lastDays = (today: Temporal.PlainDate): readonly Day[] =>
  Array.from({ length: days + 2 }, (_, before) => {
    const receivedOn = today.subtract({ days: before });
    return { receivedOn, validThrough: usualValidThrough(receivedOn) };
  });

/** Few come at weekends. */
function dayOf(all: readonly Day[], draws: Draws): Day {
  const before = draws.whole(0, days - 1);
  const { dayOfWeek } = all[before]?.receivedOn ?? {};
  const friday = before + (dayOfWeek ?? 0) - 5;
  const found = all[friday > before && draws.chance(0.9) ? Math.min(friday, all.length - 1) : before];
  if (found === undefined) throw new Error('no such day');
  return found;
}

function placeOf(place: WorkPlace, facts: VacancyFacts, draws: Draws): VacancyFacts {
  const address = addressAt(place, draws);
  const walking = place.municipality.name.endsWith('区') || draws.chance(0.4);
  return {
    place: address,
    station: `${madeStation(place)}駅`,
    'station-by': walking ? 'walking' : draws.pick(['car', 'bus']),
    'station-minutes': walking ? draws.rank(25) + 1 : draws.whole(5, 40),
    ...(facts['car-commuting'] === 'yes' ? { 'car-park': draws.chance(0.85) ? 'yes' : 'no' } : {}),
  };
}

/** Stations are called after the town. */
const madeStation = ({ municipality }: WorkPlace): string =>
  municipality.name
    .replace(/^.*郡/u, '')
    .replace(/[市区町村]$/u, '')
    .replace('市', '');

function contactOf(employer: Employer, draws: Draws): VacancyFacts {
  const family = (employer.facts.representative ?? '').split(' ')[0] ?? '';
  return {
    'contact-section': draws.pick(['総務課', '採用担当', '人事課', '事務長', '店長']),
    'contact-name': draws.chance(0.3) ? family : draws.pick(['青木', '小野', '今井', '河合', '長田']),
    'contact-telephone': employer.telephone,
  };
}

const two = (value: number): string => String(value).padStart(2, '0');

/** Nine seeds share an office of the prefecture, ten million serials each: no number is made twice. */
function numberOf(seed: number, index: number, prefecture: string): string {
  const office = two(1 + Math.floor(seed / 9));
  return `${prefecture}${office}0-${mostMade * (1 + (seed % 9)) + index}`;
}
