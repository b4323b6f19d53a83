import { minutesADay, usualValidThrough, type VacancyFacts } from '#features/vacancies/index.ts';
import { Temporal } from '#kernel/time.ts';
import { type Check, findingsWhere, orange, red } from './finding.ts';
import { hoursAMonth } from './hourly-wage.ts';

/** 36協定 without a special clause. */
const usualOvertime = 45;

const overtime: Check = ({ overtime: has, 'overtime-hours': hours = 0, 'agreement-clause': clause }) =>
  has !== 'yes'
    ? []
    : findingsWhere([
        [hours > usualOvertime, orange(['overtime-hours'], 'hours.much-overtime', { hours })],
        [hours > usualOvertime && clause === 'no', red(['agreement-clause'], 'hours.clause-needed')],
      ]);

/** 労働基準法34条. */
const rest: Check = (facts) => {
  const { shifts, 'rest-minutes': minutes } = facts;
  if (shifts === undefined || minutes === undefined) return [];
  const worked = minutesADay(facts);
  const least = worked > 480 ? 60 : worked > 360 ? 45 : 0;
  return findingsWhere([[minutes < least, red(['rest-minutes'], 'hours.rest-too-short', { least })]]);
};

const weeksAMonth = 52 / 12;

/** Hours of a week, as far as days and shifts tell. */
export function hoursAWeek(facts: VacancyFacts): number | undefined {
  if (facts.shifts === undefined || facts['days-a-month'] === undefined) return undefined;
  return hoursAMonth(facts) / weeksAMonth;
}

const legalWeek = 40;
/** Below it hardly anybody's usual hours lie. */
const shortWeek = 30;

/** フルタイム or パート is told by the hours, not by the contract. */
const fullOrPart: Check = (facts) => {
  const week = hoursAWeek(facts);
  if (week === undefined) return [];
  const hours = Math.round(week);
  const { hours: kind } = facts;
  return findingsWhere([
    [kind === 'full' && week < shortWeek, orange(['shifts', 'hours'], 'hours.rather-part', { hours })],
    [kind === 'part' && week >= legalWeek - 0.5, orange(['shifts', 'hours'], 'hours.rather-full', { hours })],
  ]);
};

const partEmployment = ['part-time', 'fixed-term-dispatch-part', 'open-term-dispatch-part'];
const isDispatched = (employment: string): boolean => employment.includes('dispatch');

const employment: Check = ({ hours, employment: kind, 'dispatch-or-contract': dispatch, term }) => {
  if (kind === undefined) return [];
  const sentOut = dispatch === 'dispatch' || dispatch === 'planned';
  return findingsWhere([
    [hours === 'full' && partEmployment.includes(kind), red(['employment', 'hours'], 'employment.is-part')],
    [hours === 'part' && !partEmployment.includes(kind), red(['employment', 'hours'], 'employment.is-full')],
    [
      isDispatched(kind) !== sentOut && dispatch !== undefined,
      red(['dispatch-or-contract'], 'employment.dispatch'),
    ],
    [kind === 'regular' && term === 'fixed', red(['term'], 'employment.regular-fixed')],
    [
      (kind.startsWith('fixed-term') && term === 'none') ||
        (kind.startsWith('open-term') && term === 'fixed'),
      red(['term'], 'employment.term-differs'),
    ],
  ]);
};

/** 労働基準法14条: three years, but for a few callings. */
const usualTermMonths = 36;

const term: Check = (facts, { today }) => {
  if (facts.term !== 'fixed') return [];
  const { 'term-months': months, 'term-until': until } = facts;
  const isPast =
    until !== undefined && Temporal.PlainDate.compare(Temporal.PlainDate.from(until), today) <= 0;
  return findingsWhere([
    [months === undefined && until === undefined, red(['term-months'], 'term.how-long')],
    [isPast, red(['term-until'], 'term.past')],
    [
      months !== undefined && months > usualTermMonths,
      orange(['term-months'], 'term.long', { months: months ?? 0 }),
    ],
  ]);
};

const legalLeave = 10;
const fewHolidays = 105;

const leave: Check = (facts) => {
  const { hours, 'paid-leave': days, 'yearly-holidays': holidays } = facts;
  const isWholeDay = facts.shifts !== undefined && minutesADay(facts) >= 470;
  return findingsWhere([
    [
      hours === 'full' && days !== undefined && days < legalLeave,
      red(['paid-leave'], 'hours.leave-too-short', { least: legalLeave }),
    ],
    [
      isWholeDay && holidays !== undefined && holidays < fewHolidays && hours === 'full',
      orange(['yearly-holidays'], 'hours.few-holidays', { least: fewHolidays }),
    ],
  ]);
};

const insurance: Check = (facts) => {
  const { insurance: joined, hours } = facts;
  if (joined === undefined) return [];
  const week = hoursAWeek(facts);
  const lacksEmployment = (week ?? 0) >= 20 && !joined.includes('employment');
  const lacksHealth = hours === 'full' && !(joined.includes('health') && joined.includes('pension'));
  return findingsWhere([
    [
      !joined.includes('accident') && !joined.includes('public-accident'),
      orange(['insurance'], 'insurance.accident'),
    ],
    [lacksEmployment, orange(['insurance'], 'insurance.employment')],
    [lacksHealth, orange(['insurance'], 'insurance.health')],
  ]);
};

/** 高年齢者雇用安定法8条. */
const leastRetirementAge = 60;

const retirement: Check = ({ 'retirement-age': age }) =>
  findingsWhere([
    [
      age !== undefined && age < leastRetirementAge,
      red(['retirement-age'], 'retirement.too-early', { least: leastRetirementAge }),
    ],
  ]);

const application: Check = (facts, { today }) => {
  const { 'online-application': online, 'documents-by': by, 'valid-through': through } = facts;
  const last = through === undefined ? undefined : Temporal.PlainDate.from(through);
  const { compare } = Temporal.PlainDate;
  return findingsWhere([
    [
      online === 'yes' && by !== undefined && !by.includes('my-page'),
      red(['documents-by'], 'documents.not-online'),
    ],
    [last !== undefined && compare(last, today) <= 0, red(['valid-through'], 'deadline.past')],
    [
      last !== undefined && compare(last, usualValidThrough(today)) > 0,
      red(['valid-through'], 'deadline.too-late'),
    ],
    [facts.hiring === 0, red(['hiring'], 'hiring.nobody')],
  ]);
};

/** What cannot be told where it lies cannot be searched for, nor its minimum wage be found. */
const place: Check = ({ place: where }) =>
  findingsWhere([
    [where !== undefined && where.municipalityCode === null, red(['place'], 'place.unknown-municipality')],
  ]);

export const conditionChecks: readonly Check[] = [
  overtime,
  rest,
  fullOrPart,
  employment,
  term,
  leave,
  insurance,
  retirement,
  application,
  place,
];
