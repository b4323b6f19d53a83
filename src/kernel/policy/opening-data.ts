import { days, hours, minutes } from './durations.ts';

/** What others may keep a copy of, and how they follow it. */
export const openingData = {
  vacancyOutbox: {
    /** Whoever follows the changes may be away for so long. */
    keptFor: days(14),
    /** After midnight: no request, on no node's clock, still counts itself to the day before. */
    endsAreToldAfter: minutes(1),
    /** Rows that one transaction of the upkeep writes or takes away */
    mostAtOnce: 1000,
  },
  openData: {
    /** s-rate3: requests a minute of a network address without a key, and of a key where nothing else was agreed */
    mostAMinute: { withoutKey: 120, withKey: 600, agreed: 1_000_000 },
    /** A node takes this part of a minute's places at once, so that it need not ask the database each time. */
    handful: 1 / 20,
    /** Whole sets handed out in an hour, to an address without a key and to a key */
    dumps: { within: hours(1), withoutKey: 2, withKey: 12 },
    /** Vacancies of one page of the list, of the changes, and of a block of the whole set */
    pageSizes: { list: 100, changes: 100, block: 100 },
    /** Vacancies that are written before somebody else has a turn */
    writtenAtOnce: 10,
    /** Entries of an Atom feed */
    feedSize: 50,
    /** Vacancies of one page of 求人情報提供サービス */
    providedAtOnce: 1000,
    /** Characters of the name under which a key is kept */
    longestHolder: 100,
  },
} as const;
