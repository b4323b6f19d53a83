import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { z } from 'zod';
import type { Database } from '#platform/database/database.ts';
import type { Log } from '#platform/recording/log.ts';

/** The channels on which operators and whoever writes much ask all nodes of a database, and these answer. */
export const callsChannel = 'vacancy_index_calls';
/** By the name of its connection the database knows who listens. */
export const listenerName = 'musubi-search-index';
export const repliesChannel = 'vacancy_index_replies';

const callShape = z.object({ id: z.string(), kind: z.enum(['rebuild', 'status', 'follow']) });
export type IndexCall = z.infer<typeof callShape>;

const standingShape = z.object({
  state: z.enum(['current', 'behind', 'building']),
  /** Those that can be found, or those that are built so far. */
  documents: z.number(),
  /** How far another one is built, 0 to 1; null: none is. */
  building: z.number().nullable(),
});
export type IndexStandingNow = z.infer<typeof standingShape>;

export const replyShape = standingShape.extend({
  call: z.string(),
  node: z.string(),
  /** Machine and process. */
  name: z.string(),
  /** Nothing more is to come. */
  isDone: z.boolean(),
});
export type IndexReply = z.infer<typeof replyShape>;

/** Undefined: nothing of ours. */
export function readWords<Shape extends z.ZodType>(
  shape: Shape,
  payload: string,
): z.infer<Shape> | undefined {
  try {
    return shape.safeParse(JSON.parse(payload)).data;
  } catch {
    return undefined;
  }
}

/** Milliseconds between two answers about one building. */
const tellsEvery = 1000;

export interface Answers {
  /** Answers at once where it can; true: there is something to be done before. */
  hear(asked: string): boolean;
  /** Who waits until this node follows what is told by now; the answer is called when it does. */
  following(): () => void;
  isRebuildAsked(): boolean;
  /** Tells who asked how far it is, now and then. */
  tell(): void;
  /** It is built: whoever asks from here on asks for another one. */
  built(): void;
  /** It has taken its place: who asked for it is told so. */
  opened(): void;
}

/** What a node says to whoever asks. */
export function openAnswers(
  { database, log }: { readonly database: Database; readonly log: Log },
  standing: () => IndexStandingNow,
): Answers {
  const node = randomUUID();
  const name = `${hostname()}:${process.pid}`;
  let waiting: readonly IndexCall[] = [];
  let behind: readonly IndexCall[] = [];
  let finished: readonly IndexCall[] = [];
  let told = 0;

  function reply({ id }: IndexCall, isDone: boolean): void {
    const words: IndexReply = { call: id, node, name, isDone, ...standing() };
    database.pool
      .query('select pg_notify($1, $2)', [repliesChannel, JSON.stringify(words)])
      .catch((error: unknown) => log.warn({ error }, 'an answer about the search index was lost'));
  }

  return {
    hear(asked) {
      const call = readWords(callShape, asked);
      if (call === undefined) return false;
      // An index that is being built reads what is there: nobody waits for it.
      const isFollowed = call.kind === 'follow' && standing().state !== 'building';
      if (isFollowed) behind = [...behind, call];
      else reply(call, call.kind !== 'rebuild');
      if (call.kind === 'rebuild') waiting = [...waiting, call];
      return isFollowed || call.kind === 'rebuild';
    },
    following() {
      const asked = behind;
      behind = [];
      return () => {
        for (const call of asked) reply(call, true);
      };
    },
    isRebuildAsked: () => waiting.length > 0,
    tell() {
      if (performance.now() - told < tellsEvery) return;
      told = performance.now();
      for (const call of waiting) reply(call, false);
    },
    built() {
      finished = [...finished, ...waiting];
      waiting = [];
    },
    opened() {
      for (const call of finished) reply(call, true);
      finished = [];
    },
  };
}
