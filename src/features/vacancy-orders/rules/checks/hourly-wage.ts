import { daysAMonth, minutesADay, type VacancyFacts } from '#features/vacancies/index.ts';

/** 最低賃金法施行規則1条: what does not count toward the minimum wage, told by the allowance's name. */
const leftOut = /皆勤|精勤|通勤|家族|扶養|時間外|残業|深夜|休日|賞与|ボーナス|臨時/u;

export function countedAllowances({ allowances = [] }: VacancyFacts): number {
  return allowances
    .filter(({ name = '' }) => !leftOut.test(name.normalize('NFKC')))
    .reduce((sum, { low = 0 }) => sum + low, 0);
}

/** Working hours of a month. */
export const hoursAMonth = (facts: VacancyFacts): number => (daysAMonth(facts) * minutesADay(facts)) / 60;

/**
 * The least that is paid for an hour, to be compared with the minimum wage. Undefined: the answers needed for it are
 * not all there, or the form of the wage tells nothing.
 */
export function leastHourlyYen(facts: VacancyFacts): number | undefined {
  const { 'base-low': base, 'wage-form': form } = facts;
  if (base === undefined || form === undefined || form === 'other') return undefined;
  const paid = base + countedAllowances(facts);
  if (form === 'hourly') return paid;
  const knowsHours = facts.shifts !== undefined && facts['rest-minutes'] !== undefined;
  if (!knowsHours) return undefined;
  if (form === 'daily') return paid / (minutesADay(facts) / 60);
  if (facts['days-a-month'] === undefined) return undefined;
  return (form === 'yearly' ? paid / 12 : paid) / hoursAMonth(facts);
}
