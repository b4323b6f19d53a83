import { days, hours } from './durations.ts';

/** The record of a job seeker: how long it is valid, when its owner is told, when it is erased. */
export const records = {
  unfinishedRegistration: {
    /** ONLINE-6: from the day of the account or of the last 一時保存 */
    days: 14,
    /** ONLINE-6: a mail so many days before the last day */
    warningDays: [7, 3, 1],
  },
  registration: {
    /** REG-5: to the end of the month after next (翌々月末) */
    validMonths: 2,
    /**
     * REG-7: its owner makes it valid again alone to the end of the month after the one in which it became invalid
     * (翌々々月末 where it lapsed). Later the wishes are a season old, and an office goes through them with the person.
     */
    reactivationMonths: 1,
    /** A consultation or an application in the last month lets it run on by so many. */
    extensionMonths: 1,
    /** REG-5, REG-7: a mail so many days before the last day; the day after it another one */
    warningDays: [14, 7, 1],
  },
  joinedRecords: {
    /** Two records of one person become two again: through 23:59 of this many days after. */
    undoDays: 30,
    /** The start page of the counter names who registered so long ago and has a second record; records always do. */
    listedFor: days(60),
  },
  registeredData: {
    /** LEAVE-4 */
    erasedAfterYears: 5,
    /** LEAVE-4: a mail so many days before the data is erased */
    warningDays: [60, 14],
  },
  notices: {
    /** ONLINE-6, REG-7, LEAVE-4: mails about deadlines go out from this hour of Japan on, never at night */
    fromHour: 9,
  },
  ownData: {
    /** Looks of staff at a record, a page */
    looksOnPage: 30,
    /** s-prv1: files of one account; what is read on the page is not counted */
    files: 10,
    window: hours(24),
  },
} as const;
