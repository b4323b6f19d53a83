import { days, hours, minutes } from './durations.ts';

/** From an order to a person at work: employers, orders, invitations, applications, messages. */
export const chain = {
  invitations: {
    /** REFER-1, REFER-4: days to answer, the day of sending not counted; never beyond the vacancy's own last day */
    answerDays: 14,
    /** REFER-4: of one vacancy */
    mostRequests: 10,
    /** REFER-1: vacancies that the office sends to a person at once */
    mostAtOnce: 10,
    /** REFER-4: days in which an answer to a request stands on the employer's home */
    freshAnswerDays: 3,
    /** Characters of what the office or the employer writes with it, and of a person's own words when declining */
    longestWords: 1000,
    pageSize: 20,
  },
  applications: {
    /** REFER-3: characters of 志望動機 */
    longestMotive: 2000,
    /** Of one application */
    mostDocuments: 10,
    /** Months that one 求職活動の証明 covers at most */
    certificateMonths: 12,
    /** What was begun and not sent waits as long. */
    drafts: days(30),
    /** Days within which the employer opens it, answers it, and tells the result after the interview */
    lookDays: 5,
    answerDays: 14,
    resultDays: 7,
    /** The result is told here until the end of the month that follows the vacancy's last day by so many (翌々々月末). */
    resultMonths: 3,
  },
  workList: {
    /** STAFF-1: shown at once, the nearest deadline first */
    mostRows: 50,
    /** Days before the end of a registration from which on the office asks whether to extend it */
    validityDays: 7,
  },
  officeNotices: {
    /** STAFF-1: people that one notice goes to at once */
    mostPeople: 500,
    pageSize: 20,
  },
  consultations: {
    /** Characters of one note */
    longestWords: 4000,
  },
  interviews: {
    /** EMP-1: a day further ahead is a slip */
    mostMonthsAhead: 12,
    longestPlace: 200,
    longestWords: 1000,
  },
  selectionResults: {
    /** EMP-1: characters to the applicant, and of what differs from the posting */
    longestWords: 1000,
  },
  applicants: {
    /** EMP-1: of one page of the list */
    pageSize: 20,
  },
  publishedPeople: {
    /** REFER-4: cards of one page of the employers' search */
    pageSizes: [10, 30, 50],
    /** Characters of the words typed, and how many words are looked for */
    longestWords: 100,
    mostWords: 10,
    mostChoices: 60,
  },
  noShows: {
    /** REFER-6 */
    reports: 5,
    months: 3,
    /** Days in which the employer may report one, from the interview's day on; and the person object, from the report on */
    reportDays: 30,
    objectionDays: 30,
    /** Characters of an objection */
    longestObjection: 1000,
    /** Characters of why the counter decided so */
    longestReason: 500,
  },
  documents: {
    /** Of one person */
    most: 20,
    /** Characters of 志望動機, 自己PR and 本人希望 on a 履歴書 or 職務経歴書 */
    longestWords: 2000,
  },
  employers: {
    /** EMP-1: users of one establishment, invitations that are open counted */
    mostUsers: 10,
    /** EMP-1: days in which an invitation may be taken up, the day of sending not counted */
    invitationDays: 14,
    /** Characters of why an office confirms, refuses or stops something */
    longestReason: 500,
    /** EMP-1: an account that has registered no establishment by then is erased, in days; the last whole day counts */
    unfinishedDays: 14,
  },
  messages: {
    /** MSG-2 */
    erasedAfterYears: 1,
    /** MSG-1: characters of a message, and of the heading of a notice */
    longest: 2000,
    longestTitle: 60,
    /** Of one message */
    mostFiles: 3,
    /** One mail of a conversation to one side in this time, however many messages come in */
    mailsApart: minutes(15),
    /** Days after the end of an application in which its two sides may still write, the day of the end not counted */
    writableDays: 30,
    /** s-biz1: of one account */
    mostAnHour: 60,
    window: hours(1),
    /** Days until what a person wrote to the office ought to be answered */
    answerDays: 3,
    /** What was begun and not sent waits as long. */
    drafts: days(30),
    pageSize: 50,
  },
  vacancyOrders: {
    /** EMP-1: days in which the office checks an order, and the employer answers its remarks */
    checkDays: 5,
    answerDays: 14,
    /** A vacancy lets itself be said again from so many days before its last day */
    renewalDays: 7,
    /** Once, by so many months */
    extensionMonths: 1,
    /** A mail so many days before the last day of a vacancy */
    warningDays: [14, 7],
    /** What was begun and left waits so long. */
    draftLifetime: days(90),
    /** Characters of a remark, a reason */
    longestWords: 500,
  },
} as const;
