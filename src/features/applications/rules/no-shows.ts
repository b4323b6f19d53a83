import { policy } from '#kernel/policy.ts';
import { Temporal } from '#kernel/time.ts';

export type NoShowState = 'counts' | 'objected' | 'upheld' | 'dismissed';

export const noShowStateWords: Readonly<Record<NoShowState, string>> = {
  counts: '報告あり',
  objected: '異議を確認中',
  upheld: '報告のとおり',
  dismissed: '取り消し',
};

export interface NoShow {
  readonly interviewOn: Temporal.PlainDate;
  readonly state: NoShowState;
}

/** An objection does not count until it is decided, nor after it was found right. */
const isCounted = ({ state }: NoShow): boolean => state === 'counts' || state === 'upheld';

/** REFER-6: day n to the same day so many months later; in shorter months to their end. */
export const windowEnd = (from: Temporal.PlainDate): Temporal.PlainDate =>
  from.add({ months: policy.noShows.months }, { overflow: 'constrain' });

/** REFER-6: whether so many reports have interview days within one window. */
export function restricts(reports: readonly NoShow[]): boolean {
  const days = reports
    .filter(isCounted)
    .map(({ interviewOn }) => interviewOn)
    .sort(Temporal.PlainDate.compare);
  return days.some((first, index) => {
    const last = days[index + policy.noShows.reports - 1];
    return last !== undefined && Temporal.PlainDate.compare(last, windowEnd(first)) <= 0;
  });
}
