import { japaneseDate } from '#kernel/time.ts';
import { minimumWageOn } from '../minimum-wage.ts';
import { type Check, type Finding, findingsWhere, orange, red } from './finding.ts';
import { hoursAMonth, leastHourlyYen } from './hourly-wage.ts';

/** Below the minimum wage of the place of work. */
const minimumWage: Check = (facts, { minimumWages, today }) => {
  const prefecture = facts.place?.municipalityCode?.slice(0, 2);
  const hourly = leastHourlyYen(facts);
  if (prefecture === undefined || hourly === undefined) return [];
  const least = minimumWageOn(minimumWages, prefecture, today);
  if (least === undefined) return [];
  const figures = {
    hourly: Math.floor(hourly),
    least: least.hourlyYen,
    prefecture,
    since: japaneseDate(least.validFrom),
  };
  return findingsWhere([
    [hourly < least.hourlyYen, red(['base-low', 'shifts'], 'wage.below-minimum', figures)],
  ]);
};

const isOver = (low: number | undefined, high: number | undefined): boolean =>
  low !== undefined && high !== undefined && low > high;

const limits: Check = (facts) => {
  const allowance = facts.allowances?.findIndex(({ low, high }) => isOver(low, high)) ?? -1;
  return findingsWhere([
    [isOver(facts['base-low'], facts['base-high']), red(['base-high'], 'wage.high-below-low')],
    [allowance >= 0, red(['allowances'], 'wage.allowance-high-below-low', { row: allowance + 1 })],
    [
      isOver(facts['fixed-overtime-low'], facts['fixed-overtime-high']),
      red(['fixed-overtime-high'], 'wage.high-below-low'),
    ],
  ]);
};

const premium = 1.25;

/** 固定残業代: amount, hours and what is paid beyond them are told apart, and the amount covers the hours. */
const fixedOvertime: Check = (facts) => {
  if (facts['fixed-overtime'] !== 'yes') return [];
  const { 'fixed-overtime-hours': hours, 'fixed-overtime-low': amount } = facts;
  const hourly = leastHourlyYen(facts);
  const due = hours === undefined || hourly === undefined ? undefined : Math.floor(hourly * premium * hours);
  const findings: readonly (readonly [boolean, Finding])[] = [
    [
      facts['fixed-overtime-extra'] === 'unpaid',
      red(['fixed-overtime-extra'], 'fixed-overtime.extra-unpaid'),
    ],
    [
      due !== undefined && amount !== undefined && amount < due,
      orange(['fixed-overtime-low', 'shifts'], 'fixed-overtime.too-little', { due: due ?? 0 }),
    ],
    [
      hours !== undefined && hours > 45,
      orange(['fixed-overtime-hours'], 'fixed-overtime.long', { hours: hours ?? 0 }),
    ],
    [facts.overtime === 'no', orange(['overtime'], 'fixed-overtime.without-overtime')],
  ];
  return findingsWhere(findings);
};

const usual = { monthly: [80_000, 2_000_000], hourly: [500, 20_000] } as const;

/** 月給 1,200円: a slip of the form. */
const form: Check = ({ 'wage-form': wageForm, 'base-low': low }) => {
  if (low === undefined || (wageForm !== 'monthly' && wageForm !== 'hourly')) return [];
  const [least, most] = usual[wageForm];
  return findingsWhere([[low < least || low > most, orange(['wage-form'], 'wage.unusual', { wage: low })]]);
};

/** As much as a month's work has hours for is worth naming only with them. */
const workingDays: Check = (facts) => {
  if (facts.shifts === undefined || facts['days-a-month'] === undefined) return [];
  const hours = Math.round(hoursAMonth(facts));
  return findingsWhere([[hours > 208, orange(['shifts'], 'hours.long-month', { hours })]]);
};

export const wageChecks: readonly Check[] = [minimumWage, limits, fixedOvertime, form, workingDays];
