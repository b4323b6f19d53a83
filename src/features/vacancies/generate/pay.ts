import type { VacancyFacts } from '../items/vacancy-table.ts';
import type { Job } from './jobs.ts';
import type { Draws } from './random.ts';

const yes = (share: number, draws: Draws): 'yes' | 'no' => (draws.chance(share) ? 'yes' : 'no');

const rounded = (yen: number, step: number): number => Math.round(yen / step) * step;

interface Pay {
  /** The usual pay there and with that employer, the country being 1. */
  readonly factor: number;
  readonly leastHourly: number;
  /** Worked in a day. */
  readonly minutes: number;
}

/** 「賃金・手当」: never below what the law asks for in that prefecture. */
export function wageOf(
  job: Job,
  isFull: boolean,
  { factor, leastHourly, minutes }: Pay,
  draws: Draws,
): VacancyFacts {
  const level = factor * (0.9 + draws.next() * 0.2);
  if (!isFull) {
    const low = Math.max(leastHourly, rounded(job.hourly * level * 0.95, 10));
    const high = draws.chance(0.45) ? low : rounded(low * (1.02 + draws.next() * 0.2), 10);
    return {
      'wage-form': 'hourly',
      'base-low': low,
      'base-high': Math.max(low, high),
      'days-a-month': draws.whole(8, 21),
      ...raisesOf(0.35, 0.3, draws),
    };
  }
  const days = draws.pick([20, 20, 21, 21, 22, 23]);
  const hours = (days * minutes) / 60;
  const least = rounded(leastHourly * hours + 500, 1000);
  const low = Math.max(least, rounded(job.monthly * level * 0.84, draws.chance(0.7) ? 1000 : 100));
  const high = rounded(low * (1.02 + draws.next() * 0.45), 1000);
  const form = draws.next();
  const kept = { 'days-a-month': days, ...raisesOf(0.75, 0.72, draws) };
  if (form < 0.06) {
    const daily = rounded(low / days, 100) + 100;
    return { 'wage-form': 'daily', 'base-low': daily, 'base-high': rounded(daily * 1.25, 100), ...kept };
  }
  if (form < 0.11) {
    const hourly = Math.max(leastHourly, rounded(low / hours, 10));
    return { 'wage-form': 'hourly', 'base-low': hourly, 'base-high': rounded(hourly * 1.1 + 5, 10), ...kept };
  }
  return {
    'wage-form': form < 0.2 ? 'daily-monthly' : form < 0.22 ? 'other' : 'monthly',
    'base-low': low,
    'base-high': Math.max(low, high),
    ...allowancesOf(draws),
    ...fixedOvertimeOf(low, draws),
    ...kept,
  };
}

function raisesOf(raise: number, bonus: number, draws: Draws): VacancyFacts {
  const hasBonus = draws.chance(bonus);
  return {
    commuting: draws.chance(0.08) ? 'none' : draws.pick(['actual', 'actual', 'actual', 'full', 'fixed']),
    'commuting-per': 'month',
    raise: yes(raise, draws),
    bonus: hasBonus ? 'yes' : 'no',
    ...(hasBonus
      ? {
          'bonus-last-year': 'yes',
          'bonus-times': draws.pick([1, 2, 2, 2, 3]),
          'bonus-amount': `計 ${(1 + draws.next() * 3).toFixed(2)}ヶ月分`,
        }
      : {}),
    'wage-closing': draws.pick(['月末', '20日', '15日', '25日']),
    'wage-payday': draws.pick(['翌月10日', '翌月25日', '当月25日', '翌月15日', '月末']),
  };
}

function allowancesOf(draws: Draws): VacancyFacts {
  const count = draws.pick([0, 0, 1, 1, 2]);
  if (count === 0) return {};
  const all = ['皆勤手当', '職務手当', '処遇改善手当', '資格手当', '調整手当', '地域手当', '精勤手当'];
  const first = draws.whole(0, all.length - 1);
  const allowances = Array.from({ length: count }, (_, index) => {
    const low = draws.whole(3, 20) * 1000;
    return {
      name: all[(first + index) % all.length] ?? '職務手当',
      low,
      high: low + draws.pick([0, 0, 5000, 10_000]),
    };
  });
  return { allowances };
}

function fixedOvertimeOf(base: number, draws: Draws): VacancyFacts {
  if (!draws.chance(0.12)) return { 'fixed-overtime': 'no' };
  const hours = draws.pick([10, 15, 20, 30]);
  const low = rounded((base / 165) * 1.25 * hours, 100);
  return {
    'fixed-overtime': 'yes',
    'fixed-overtime-low': low,
    'fixed-overtime-high': rounded(low * 1.2, 100),
    'fixed-overtime-note': `時間外労働の有無によらず、${hours}時間分を支給し、超えた分は法定どおり追加で支給`,
  };
}

/** 「その他の労働条件等」 */
export function securityOf(isFull: boolean, people: number, draws: Draws): VacancyFacts {
  const covered = isFull || draws.chance(0.45);
  const insurance = covered
    ? isFull || draws.chance(0.5)
      ? (['employment', 'accident', 'health', 'pension'] as const)
      : (['employment', 'accident'] as const)
    : (['accident'] as const);
  return {
    insurance: [...insurance, ...(draws.chance(Math.min(0.3, people / 1500)) ? (['savings'] as const) : [])],
    'retirement-mutual-aid': draws.chance(0.3) ? 'yes' : 'no',
    'retirement-pay': yes(isFull ? 0.65 : 0.12, draws),
    'retirement-age-system': 'yes',
    'retirement-age': draws.pick([60, 60, 60, 65, 65, 70]),
    're-employment': yes(0.75, draws),
    're-employment-age': draws.pick([65, 65, 70]),
    housing: draws.chance(0.1) ? draws.pick(['single', 'family', 'both']) : 'none',
    nursery: yes(0.05, draws),
  };
}
