import { Temporal } from '#kernel/time.ts';

const minutes = (count: number): Temporal.Duration => Temporal.Duration.from({ minutes: count });
const hours = (count: number): Temporal.Duration => Temporal.Duration.from({ hours: count });
const seconds = (count: number): Temporal.Duration => Temporal.Duration.from({ seconds: count });
/** Of 24 hours each. */
const days = (count: number): Temporal.Duration => hours(count * 24);

/**
 * Every limit and deadline of the system, once, with the id of the requirement that sets it.
 * Durations are exact; fields ending in `Days` are counted in calendar days of Japan.
 */
export const policy = {
  mailAddress: {
    /** MAIL-2, half-width characters */
    longest: 100,
    /** MAIL-1, before the @ */
    longestLocalPart: 64,
  },
  password: {
    /** PW-1 */
    shortest: 8,
    longest: 32,
    /** PW-3 */
    symbols: '@#%&()*+-./:;<=>?',
    /** s-pw6: at most this long in line for hashing */
    longestWait: seconds(5),
  },
  staffPassword: {
    /** s-stf1 */
    shortest: 15,
    longest: 128,
  },
  authenticationKey: {
    /** MAIL-7, from when the mail server took the mail */
    lifetime: minutes(50),
    /** s-key1 */
    length: 10,
    tries: 5,
    /** A request whose mail never left is given up after this. */
    longestUnsent: hours(24),
  },
  oneTimePassword: {
    /** s-otp1 */
    digits: 6,
    lifetime: minutes(10),
    /** s-otp2 */
    tries: 5,
    failuresADay: 10,
    failureWindow: hours(24),
    /** From the right password on; a login that got no further starts anew. */
    longestAttempt: hours(1),
  },
  mailing: {
    /** s-rate2: for a mailbox */
    apart: seconds(60),
    mailboxLimit: 5,
    /** s-rate2: for a network address */
    addressLimit: 200,
    window: hours(1),
  },
  passwordLock: {
    /** LOGIN-4 */
    tries: 5,
    duration: minutes(30),
  },
  trustedDevice: {
    /** LOGIN-3: 90 times 24 hours */
    lifetime: hours(90 * 24),
  },
  deviceMark: {
    /** s-not1: counted from each login on; as long as sessions are kept (`retention.sessions`) */
    lifetime: hours(365 * 24),
  },
  accountCreationCode: {
    /** CODE-1 */
    length: 10,
    /** CODE-6: valid through 23:59 of this many days after the day of issue */
    validDays: 5,
    /** CODE-5: the error with this number voids the code */
    errors: 10,
    /** CODE-9: records with an address registered before this day open by password reset */
    firstDay: Temporal.PlainDate.from('2026-03-23'),
  },
  unfinishedRegistration: {
    /** ONLINE-6: from the day of the account or of the last 一時保存 */
    days: 14,
    /** ONLINE-6: a mail so many days before the last day */
    warningDays: [7, 3, 1],
  },
  withdrawal: {
    /** LEAVE-2 */
    returnDays: 30,
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
  papers: {
    /** At most so many in line for the one thread that sets them */
    longestLine: 50,
    /** For one paper */
    longest: seconds(10),
  },
  uploads: {
    /** Bytes of a file */
    largest: 5 * 1024 * 1024,
    /**
     * Bytes of one form. Of a file that is too large nothing is kept, but it is read to its end: a browser shows an answer
     * only after it has sent everything. A longer form is ended without an answer.
     */
    mostRead: 160 * 1024 * 1024,
    /** Forms with files that one node reads at once */
    atOnce: 8,
    /** Characters of a file's name */
    longestName: 100,
  },
  files: {
    /** A file that nothing refers to stays this long: whoever stored it may just be about to. */
    unheldFor: hours(1),
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
  vacancies: {
    /** 翌々月末: until the end of the month that follows by so many */
    validMonths: 2,
    /** Of one transaction of an import */
    mostAtOnce: 1000,
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
  jobSearch: {
    pageSizes: [10, 30, 50],
    sorts: ['new', 'wage-low', 'wage-high', 'deadline', 'holidays', 'fit'],
    /** Characters of the words typed */
    longestWords: 100,
    /** More are not looked for. */
    mostWords: 10,
    /** Of one group */
    mostChoices: 60,
    /** JOB-2: near its deadline */
    endsSoonDays: 7,
    /** Marked as new on so many days, the first being the day it was received */
    newDays: 3,
  },
  savedSearches: {
    /** JOB-3 */
    most: 3,
    /** Characters */
    longestName: 40,
    /** Days from one mail of what is new to the next */
    mailDays: { daily: 1, weekly: 7 },
    /** Of one mail; the others are behind its link. */
    listed: 10,
  },
  favourites: {
    /** JOB-4 */
    most: 300,
    pageSize: 30,
  },
  seenVacancies: {
    most: 100,
    days: 90,
  },
  session: {
    /** s-ses2 */
    seeker: { idle: minutes(30), absolute: hours(12), most: 5 },
    staff: { idle: minutes(15), absolute: hours(10), most: 1 },
    /** s-ses3: the page warns this long before the end */
    warning: minutes(5),
    /** s-ses5: a login this young counts as fresh */
    fresh: minutes(20),
    /** A use is written down at most this often; the idle end may come that much later. */
    noted: seconds(15),
  },
  keptForm: {
    /** A form posted after its session ended waits this long for its owner. */
    lifetime: hours(24),
    /** Of one person; the oldest give way. */
    most: 20,
  },
  journeyDraft: {
    /** An opening that nobody went on with is forgotten. */
    openingLifetime: hours(3),
    /** What staff put by with 「一時保存」 waits over the longest time that offices are closed. */
    counterSavedLifetime: days(7),
  },
  notMe: {
    /** s-not1 */
    lifetime: hours(240),
  },
  ownData: {
    /** Looks of staff at a record, a page */
    looksOnPage: 30,
    /** s-prv1: files of one account; what is read on the page is not counted */
    files: 10,
    window: hours(24),
  },
  /** s-ret4: how long a row stays after it has done its work. */
  retention: {
    /** Whoever asks after a mail does so within a quarter; the row holds an address. From sent, refused, or asked for. */
    mails: days(90),
    /** The demonstration's mailbox: whole texts, read within days. */
    caughtMails: days(30),
    /** "Where was I logged in" is asked within a year. The newest of an owner stays: it is the last login. */
    sessions: days(365),
    /** Links, keys and trusted devices that open nothing any more: for the questions after an attack. */
    spentKeys: days(90),
    /** A lock that is over counts no more than none. */
    pastLocks: days(1),
    /** Slips of paper turn up late; the state of the last code is what the counter can tell of it. */
    accountCreationCodes: days(365),
  },
  openingElsewhere: {
    /** s-stf2: pairs of number and birth date that fit nobody, of one member of staff; then none is looked at */
    misses: 30,
    window: hours(1),
  },
  failedAttempts: {
    /** s-rate2: failures from one network address, then 429 on the sign-in paths */
    most: 100,
    window: minutes(10),
    officeFactor: 10,
  },
  pages: {
    /** s-rate1: requests from one network address; a setting may change it */
    mostAMinute: 6000,
  },
} as const;
