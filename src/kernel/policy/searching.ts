import { milliseconds, seconds } from './durations.ts';

/** Vacancies and their search, and what a person keeps of it. */
export const searching = {
  vacancies: {
    /** 翌々月末: until the end of the month that follows by so many */
    validMonths: 2,
    /** Of one transaction of an import: others who change one vacancy wait for its end */
    mostAtOnce: 250,
    /** Of work in many such transactions while people search */
    givingWay: {
      /** Of the time that a transaction took */
      restShare: 1.5,
      longestRest: seconds(2),
      /** For the indexes of all nodes to follow; and for those of which one was silent the last time */
      patience: seconds(5),
      impatience: milliseconds(200),
    },
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
} as const;
