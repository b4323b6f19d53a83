import type { Temporal } from '#kernel/time.ts';
import type { Viewer } from '../rules/disclosure.ts';

/** Who searches, and on which day in Japan. */
export interface Searcher {
  readonly viewer: Viewer;
  readonly today: Temporal.PlainDate;
  /** Only what came in behind the vacancy of this id. */
  readonly after?: number;
}
