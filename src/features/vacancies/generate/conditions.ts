import type { VacancyFacts } from '../items/vacancy-table.ts';
import type { Job, Rhythm } from './jobs.ts';
import type { Draws } from './random.ts';

type Shift = readonly [from: string, to: string];

const fullTime: Readonly<Record<Rhythm, readonly Shift[]>> = {
  day: [
    ['08:00', '17:00'],
    ['08:30', '17:30'],
    ['09:00', '18:00'],
    ['08:00', '16:45'],
  ],
  office: [
    ['09:00', '18:00'],
    ['08:30', '17:30'],
    ['09:00', '17:30'],
    ['08:45', '17:45'],
  ],
  shift: [
    ['08:30', '17:30'],
    ['07:00', '16:00'],
    ['10:00', '19:00'],
    ['12:00', '21:00'],
    ['16:30', '09:30'],
    ['22:00', '07:00'],
  ],
  early: [
    ['06:00', '15:00'],
    ['05:00', '14:00'],
    ['07:30', '16:30'],
    ['04:00', '13:00'],
  ],
  evening: [
    ['13:00', '22:00'],
    ['12:30', '21:30'],
    ['14:00', '22:30'],
  ],
  flexible: [
    ['09:00', '18:00'],
    ['10:00', '19:00'],
    ['09:30', '18:30'],
  ],
};

const partTime: Readonly<Record<Rhythm, readonly Shift[]>> = {
  day: [
    ['09:00', '13:00'],
    ['09:00', '15:00'],
    ['13:00', '17:00'],
    ['08:00', '12:00'],
    ['10:00', '16:00'],
  ],
  office: [
    ['09:00', '16:00'],
    ['10:00', '15:00'],
    ['09:30', '16:30'],
  ],
  shift: [
    ['07:00', '11:00'],
    ['10:00', '15:00'],
    ['17:00', '21:00'],
    ['18:00', '22:00'],
    ['22:00', '06:00'],
  ],
  early: [
    ['05:00', '09:00'],
    ['06:00', '12:00'],
    ['03:00', '07:00'],
  ],
  evening: [
    ['16:00', '21:00'],
    ['17:00', '22:00'],
  ],
  flexible: [
    ['10:00', '15:00'],
    ['10:00', '16:00'],
  ],
};

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

const yes = (share: number, draws: Draws): 'yes' | 'no' => (draws.chance(share) ? 'yes' : 'no');

/** 「労働時間」: who rests at weekends has more holidays. */
export function hoursOf(job: Job, isFull: boolean, draws: Draws): VacancyFacts {
  const all = (isFull ? fullTime : partTime)[job.rhythm];
  const count = job.rhythm === 'shift' ? draws.whole(1, 3) : draws.chance(0.85) ? 1 : 2;
  const first = draws.whole(0, all.length - 1);
  const shifts = Array.from({ length: Math.min(count, all.length) }, (_, index) => {
    const [from, to] = all[(first + index) % all.length] ?? ['09:00', '18:00'];
    return { from, to };
  });
  const [{ from, to } = { from: '09:00', to: '18:00' }] = shifts;
  const span = (minutes(to) - minutes(from) + 24 * 60) % (24 * 60);
  return {
    shifts,
    'shift-system':
      job.rhythm === 'shift' && count > 1
        ? 'rotating'
        : draws.pick([
            'fixed',
            'fixed',
            'monthly',
            'yearly',
            ...(job.rhythm === 'flexible' ? (['flexible', 'flexible'] as const) : []),
          ]),
    'rest-minutes': span > 8 * 60 ? 60 : span > 6 * 60 ? 45 : 0,
    ...overtimeOf(job, isFull, draws),
    ...holidaysOf(job, isFull, draws),
  };
}

function overtimeOf(job: Job, isFull: boolean, draws: Draws): VacancyFacts {
  if (!draws.chance(isFull ? 0.72 : 0.2)) return { overtime: 'no' };
  const usual = /^(008|009|010|048|083)$/u.test(job.occupation) ? 20 : 10;
  return {
    overtime: 'yes',
    'overtime-hours': Math.max(1, Math.min(45, Math.round(usual * (draws.next() + draws.next())))),
    'agreement-clause': yes(0.2, draws),
  };
}

function holidaysOf(job: Job, isFull: boolean, draws: Draws): VacancyFacts {
  const weekends = draws.chance(
    job.rhythm === 'office' || job.rhythm === 'flexible' ? 0.72 : job.rhythm === 'shift' ? 0.06 : 0.28,
  );
  const holidays = weekends
    ? draws.pick([120, 122, 124, 125, 126, 118])
    : draws.pick([84, 96, 100, 104, 105, 107, 108, 110, 112, 115]);
  return {
    ...(isFull
      ? { 'yearly-holidays': holidays }
      : { 'days-a-week': `週${draws.whole(2, 5)}日`, 'days-negotiable': yes(0.6, draws) }),
    'days-off': weekends
      ? draws.chance(0.8)
        ? ['sat', 'sun', 'holiday']
        : ['sat', 'sun']
      : draws.pick([
          ['sun', 'other'],
          ['sun', 'holiday', 'other'],
          ['other'],
          ['wed', 'other'],
          ['sun'],
        ] as const),
    'two-days-off': weekends ? 'every' : draws.pick(['every', 'other', 'other', 'none']),
    'paid-leave': isFull ? 10 : draws.pick([1, 3, 5, 7, 10]),
  };
}

const rounded = (yen: number, step: number): number => Math.round(yen / step) * step;

interface Pay {
  /** The usual pay there and with that employer, the country being 1. */
  readonly factor: number;
  readonly leastHourly: number;
}

/** 「賃金・手当」: never below what the law asks for in that prefecture. */
export function wageOf(job: Job, isFull: boolean, { factor, leastHourly }: Pay, draws: Draws): VacancyFacts {
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
  const days = draws.pick([20, 20.5, 21, 21.5, 22, 23]);
  const least = rounded(leastHourly * 174 + 499, 1000);
  const low = Math.max(least, rounded(job.monthly * level * 0.84, draws.chance(0.7) ? 1000 : 100));
  const high = rounded(low * (1.02 + draws.next() * 0.45), 1000);
  const form = draws.next();
  const kept = { 'days-a-month': Math.floor(days), ...raisesOf(0.75, 0.72, draws) };
  if (form < 0.06) {
    const daily = rounded(low / 21, 100) + 100;
    return { 'wage-form': 'daily', 'base-low': daily, 'base-high': rounded(daily * 1.25, 100), ...kept };
  }
  if (form < 0.11) {
    const hourly = Math.max(leastHourly, rounded(low / 165, 10));
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
