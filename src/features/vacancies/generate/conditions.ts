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
  // Duty through the night comes after others.
  const first = draws.whole(0, Math.min(3, all.length - 1));
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
