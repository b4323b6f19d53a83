import { Temporal } from '#kernel/time.ts';
import { hours, minutes, seconds } from './durations.ts';

/** Getting in, staying in and out: addresses, passwords, keys, codes, sessions. */
export const waysIn = {
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
  recoveryCodes: {
    /** s-acc2: five bits a letter */
    count: 10,
    length: 10,
    /** From so many left on the person is offered new ones. */
    few: 3,
  },
  slip: {
    /** From the counter, after a check of who it is: five bits a letter */
    length: 10,
    lifetime: hours(24),
    tries: 5,
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
  passkey: {
    /** From the options to the answer of the browser; the browser itself asks no longer than this. */
    challenge: minutes(5),
    /** Of one owner */
    most: 10,
    longestName: 40,
  },
  withdrawal: {
    /** LEAVE-2 */
    returnDays: 30,
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
  notMe: {
    /** s-not1 */
    lifetime: hours(240),
  },
  portal: {
    /** s-sso1: from leaving for the portal to coming back, once */
    longestAttempt: minutes(10),
    /** s-sso3: for all that is asked of the portal while a person waits, so that they hear within 5 seconds */
    longestWait: seconds(4),
    /** How far the portal's clock may be off. */
    clockTolerance: seconds(30),
    /** s-sso2: a login at the portal older than this has to be done anew there */
    longestLogin: hours(12),
    /** What the portal says of its addresses is asked for again after this. */
    metadataKept: hours(1),
  },
  openingElsewhere: {
    /** s-stf2: pairs of number and birth date that fit nobody, of one member of staff; then none is looked at */
    misses: 30,
    window: hours(1),
  },
  recordReading: {
    /** s-stf2: different people whose records one member of staff opens; administrators are told of more */
    anHour: 60,
    aDay: 300,
  },
  failedAttempts: {
    /** s-rate2: failures from one network address, then 429 on the sign-in paths */
    most: 100,
    window: minutes(10),
    officeFactor: 10,
  },
} as const;
