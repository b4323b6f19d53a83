import { peopleAtTheCounter } from './people-at-the-counter.ts';
import { peopleInSelection } from './people-in-selection.ts';
import { peopleOutOfTime } from './people-out-of-time.ts';
import { peopleWhoOpen } from './people-who-open.ts';
import { peopleWhoRegister } from './people-who-register.ts';
import { peopleWithLongHistories } from './people-with-long-histories.ts';
import type { Townsperson } from './townsperson.ts';

/** Every job seeker of the town, in the order of the list. */
export const people: readonly Townsperson[] = [
  ...peopleWithLongHistories,
  ...peopleInSelection,
  ...peopleAtTheCounter,
  ...peopleWhoRegister,
  ...peopleOutOfTime,
  ...peopleWhoOpen,
];
