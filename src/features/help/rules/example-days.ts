import { policy } from '#kernel/policy.ts';
import { japaneseDate, Temporal } from '#kernel/time.ts';

const issued = Temporal.PlainDate.from('2026-04-01');
const registered = Temporal.PlainDate.from('2026-04-10');
const left = Temporal.PlainDate.from('2026-04-01');

const endOfMonthAfter = (day: Temporal.PlainDate, months: number): Temporal.PlainDate => {
  const month = day.toPlainYearMonth().add({ months });
  return month.toPlainDate({ day: month.daysInMonth });
};
const validThrough = endOfMonthAfter(registered, policy.registration.validMonths);

/** Days worked out from the policy, so that an example in a text never contradicts it. */
export const exampleDays = {
  codeIssued: japaneseDate(issued),
  codeLastDay: japaneseDate(issued.add({ days: policy.accountCreationCode.validDays })),
  registered: japaneseDate(registered),
  validThrough: japaneseDate(validThrough),
  reactivationLastDay: japaneseDate(endOfMonthAfter(validThrough, policy.registration.reactivationMonths)),
  left: japaneseDate(left),
  returnLastDay: japaneseDate(left.add({ days: policy.withdrawal.returnDays })),
  askOfficeFrom: japaneseDate(left.add({ days: policy.withdrawal.returnDays + 1 })),
  /** Records with an address from this day or before open by password reset (CODE-9). */
  lastEarlierDay: japaneseDate(policy.accountCreationCode.firstDay.subtract({ days: 1 })),
} as const;
