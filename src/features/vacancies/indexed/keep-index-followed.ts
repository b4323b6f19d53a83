import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { IndexOwner } from '#platform/search-index/index.ts';
import { markOfNow, type NewsMark, readOutboxNews } from '../store/outbox-news.query.ts';
import { findVacanciesToIndex } from '../store/vacancies-to-index.query.ts';
import { type Building, type BuildProgress, buildIndex, keyed } from './build-index.ts';

/** An index, and how far it has followed. */
export interface Followed {
  readonly index: IndexOwner;
  /** How many documents there were when it was built: its dictionary was chosen from those. */
  readonly builtFrom: number;
  mark: NewsMark;
  /** Told already, though they come again. */
  known: readonly string[];
  /** Since it was kept in a file. */
  isChanged: boolean;
}

/** Vacancies that are read again at once. */
const atOnce = 1000;

/** Writes what was told since; answers of how many vacancies that was. Undefined: this index cannot go on. */
export async function* followNews(
  tx: Tx,
  one: Followed,
  today: Temporal.PlainDate,
): AsyncGenerator<BuildProgress, number | undefined> {
  const { news, known, mark } = await readOutboxNews(tx, one.mark, one.known);
  if (news === undefined) return undefined;
  for (let from = 0; from < news.length; from += atOnce) {
    const ids = news.slice(from, from + atOnce);
    const rows = await findVacanciesToIndex(tx, ids, today);
    if (!one.index.write(keyed(ids, rows))) return undefined;
    one.isChanged = true;
    yield { share: 1, documents: one.index.documents() };
  }
  one.mark = mark;
  one.known = known;
  return news.length;
}

/** The new one is so near to the old one that it can take its place. */
const near = 100;
const mostRounds = 5;

/** Builds an index and lets it catch up with what happened meanwhile, step by step. */
export async function* buildFollowed(
  tx: Tx,
  building: Building,
): AsyncGenerator<BuildProgress, Followed | undefined> {
  const mark = await markOfNow(tx);
  const index = yield* buildIndex(tx, building);
  if (index === undefined) return undefined;
  const one: Followed = { index, builtFrom: index.documents(), mark, known: [], isChanged: true };
  for (let round = 0; round < mostRounds; round += 1) {
    const news = yield* followNews(tx, one, building.today);
    if (news === undefined) return undefined;
    while (index.tidy()) yield { share: 1, documents: index.documents() };
    if (news <= near) break;
  }
  return one;
}

const fullAt = 0.9;
const grown = { factor: 4, least: 500 } as const;
const mostGone = { share: 0.5, least: 20_000 } as const;

/** Why an index should be built anew while it still goes on. */
export function whyRenew({ index, builtFrom }: Followed): string | undefined {
  const written = index.documents();
  if (written > index.capacity * fullAt) return 'it is nearly full';
  // A dictionary that was chosen from few texts makes many long.
  if (written > grown.least + builtFrom * grown.factor) return 'it has outgrown its dictionary';
  const gone = written - index.live();
  return gone > mostGone.least && gone > written * mostGone.share ? 'most of it is gone' : undefined;
}
