import {
  erasedOn,
  type JobSeekerRow,
  type RecordDeadline,
  registrationState,
} from '#features/job-seekers/index.ts';
import { type NoticeWindow, warningWindows } from '#kernel/notice-windows.ts';
import { policy } from '#kernel/policy.ts';
import { isPastJapanDay, japanDay, Temporal } from '#kernel/time.ts';

/** When a record is told of one of its deadlines. */
export interface DeadlineNotice {
  readonly deadline: RecordDeadline;
  /** The days that are told of on this day. */
  windows(today: Temporal.PlainDate): readonly NoticeWindow[];
  /** The day that the record is told of at this moment; undefined when it does not concern it (any more). */
  day(record: JobSeekerRow, now: Temporal.Instant): Temporal.PlainDate | undefined;
}

/** REG-5: the term of a registration ends. */
export const endOfValidity: DeadlineNotice = {
  deadline: 'end-of-validity',
  windows: (today) => warningWindows('validity', policy.registration.warningDays, today),
  day(record, now) {
    const state = registrationState(record, now);
    return state.kind === 'valid' ? state.through : undefined;
  },
};

/** REG-7: the term of a registration has ended, and its owner may make it valid again alone. */
export const lapse: DeadlineNotice = {
  deadline: 'end-of-validity',
  windows: (today) => [
    {
      kind: 'lapsed',
      from: today.subtract({ months: policy.registration.reactivationMonths }).with({ day: 1 }),
      through: today.subtract({ days: 1 }),
    },
  ],
  day(record, now) {
    const state = registrationState(record, now);
    if (state.kind !== 'lapsed' || isPastJapanDay(state.mayReactivateUntil, now)) return undefined;
    return record.valid_through;
  },
};

/** LEAVE-4: five years without a new application erase the data. */
export const erasure: DeadlineNotice = {
  deadline: 'erasure',
  windows: (today) => warningWindows('erasure', policy.registeredData.warningDays, today, 1),
  day(record, now) {
    if (record.joined_into !== null) return undefined;
    const day = erasedOn(record);
    return Temporal.PlainDate.compare(day, japanDay(now)) > 0 ? day : undefined;
  },
};
