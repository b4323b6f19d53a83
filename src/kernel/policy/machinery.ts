import { days, hours, seconds } from './durations.ts';

/** Papers, files, drafts and how long rows stay. */
export const machinery = {
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
  pages: {
    /** s-rate1: requests from one network address; a setting may change it */
    mostAMinute: 6000,
  },
} as const;
