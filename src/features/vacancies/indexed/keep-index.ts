import { readFileSync } from 'node:fs';
import { setTimeout as later, setImmediate as turn } from 'node:timers/promises';
import { type Clock, japanDay, type Temporal } from '#kernel/time.ts';
import { type Database, isOutage } from '#platform/database/database.ts';
import type { Log } from '#platform/recording/log.ts';
import { fingerprintOf, type IndexNews, letMemoryGo } from '#platform/search-index/index.ts';
import type { BuildProgress } from './build-index.ts';
import { callOnNews } from './call-on-news.ts';
import { type IndexStandingNow, openAnswers } from './keep-index-calls.ts';
import { indexFile } from './keep-index-file.ts';
import { buildFollowed, type Followed, followNews, whyRenew } from './keep-index-followed.ts';
import { vacancyShape } from './vacancy-shape.ts';

export interface IndexGround {
  readonly database: Database;
  readonly log: Log;
  readonly clock: Clock;
  /** The kernel as it is built. */
  readonly kernelFile: string;
  /** The file of a thread that takes part when an index is built and there is none yet. */
  readonly draftingFile: string;
  /** Where the snapshot is. */
  readonly folder: string;
  /** How many threads search in it. */
  readonly readers: number;
}

/** Milliseconds: the database calls when there is something; it is asked anyway, in case a call was lost. */
const asksEvery = 1000;
const snapshotsEvery = 60 * 60 * 1000;
/** Ids that are written in one step: beside an index that is followed, steps are short. */
const atOnce = { alone: 500, beside: 250 } as const;
/** So many documents without postings are read in no time; more would make every search slow. */
const mostUnposted = 4096;
/** Milliseconds of building before what calls is followed: else an import would hardly let it go on. */
const slice = 40;

export interface KeptIndex {
  /** Ends the following, and keeps what there is. */
  close(): Promise<void>;
}

/** Another index that is built, step by step. */
interface Renewal {
  readonly steps: ReturnType<typeof buildFollowed>;
  readonly begun: number;
  progress: BuildProgress;
}

/**
 * Opens the index from its snapshot or builds it, and follows every change from then on. One that is due to be built anew
 * is followed until the next one stands beside it and takes its place.
 */
export function keepIndex(ground: IndexGround, tell: (news: IndexNews) => void): KeptIndex {
  const { database, log, clock } = ground;
  const today = (): Temporal.PlainDate => japanDay(clock.now());
  const kernel = readFileSync(ground.kernelFile);
  const program = new WebAssembly.Module(kernel);
  const file = indexFile(ground, program, fingerprintOf(kernel, vacancyShape));
  const answers = openAnswers(ground, standing);
  const caller = callOnNews(database.url, (asked) => {
    if (answers.hear(asked)) caller.wake();
  });
  let ended = false;
  let present: Followed | undefined;
  /** The present one was told to those who search. */
  let isTold = false;
  let follows = false;
  let keptAt = performance.now();
  let renewal: Renewal | undefined;

  function standing(): IndexStandingNow {
    const building = renewal?.progress.share ?? null;
    if (present === undefined)
      return { state: 'building', documents: renewal?.progress.documents ?? 0, building };
    return { state: follows ? 'current' : 'behind', documents: present.index.live(), building };
  }

  function tellFollowing(now: boolean): void {
    follows = now;
    tell({ kind: 'follows', follows });
  }

  /** Postings wait until nothing else is to be done, unless there are many to come; each step ends soon. */
  async function tidy({ index }: Followed, isQuiet: () => boolean): Promise<void> {
    const isWanted = (): boolean => isQuiet() || index.unposted() > mostUnposted;
    while (!ended && isWanted() && index.tidy()) await turn();
  }

  const isNobodyCalling = (): boolean => !caller.isCalled();

  async function follow(one: Followed): Promise<void> {
    const tellWhoWaits = answers.following();
    const following = followNews(database.reading, one, today());
    let step = await following.next();
    while (step.done !== true) {
      // What is left comes again at the next start.
      if (ended) return;
      await tidy(one, () => false);
      step = await following.next();
    }
    if (step.value === undefined) {
      log.warn('the search index cannot go on; the database is searched until there is another one');
      present = undefined;
      tellFollowing(false);
      return;
    }
    if (!isTold) {
      const places = Array.from({ length: ground.readers }, one.index.readerPlaces);
      tell({ kind: 'opened', places });
      isTold = true;
    }
    tellFollowing(true);
    tellWhoWaits();
    answers.opened();
  }

  function begin(why: string): Renewal {
    log.info({ why }, 'the search index is built');
    const steps = buildFollowed(database.reading, {
      program,
      today: today(),
      ...(present === undefined
        ? { atOnce: atOnce.alone, draftingFile: ground.draftingFile }
        : { atOnce: atOnce.beside, draftingFile: undefined }),
    });
    return { steps, begun: performance.now(), progress: { share: 0, documents: 0 } };
  }

  function go(one: Renewal, progress: BuildProgress): void {
    const percent = Math.floor(progress.share * 10) * 10;
    if (percent > Math.floor(one.progress.share * 10) * 10)
      log.info({ percent, documents: progress.documents }, 'the search index is being built');
    one.progress = progress;
    answers.tell();
  }

  /** Undefined: it could not follow what came in meanwhile, and is begun again. */
  function take(one: Renewal, built: Followed | undefined): void {
    renewal = undefined;
    if (built === undefined) return;
    const seconds = Math.round((performance.now() - one.begun) / 1000);
    log.info({ seconds, documents: built.index.live() }, 'the search index is complete');
    [present, isTold, keptAt] = [built, false, Number.NEGATIVE_INFINITY];
    answers.built();
    letMemoryGo();
  }

  /** Of a building that is given up. */
  async function letGo(): Promise<void> {
    const steps = renewal?.steps;
    renewal = undefined;
    await steps?.return(undefined);
  }

  /** Builds for a while, until the present one has something to follow. */
  async function renew(why: string): Promise<void> {
    if (present !== undefined) await tidy(present, isNobodyCalling);
    renewal ??= begin(why);
    const from = performance.now();
    const isEnough = (): boolean => {
      const spent = performance.now() - from;
      return spent > asksEvery || (present !== undefined && spent > slice && caller.isCalled());
    };
    while (!ended && !isEnough()) {
      const step = await renewal.steps.next();
      if (step.done === true) return take(renewal, step.value);
      go(renewal, step.value);
      await turn();
    }
    await caller.next(0);
  }

  async function rest(one: Followed): Promise<void> {
    if (performance.now() - keptAt > snapshotsEvery) {
      file.keep(one);
      keptAt = performance.now();
    }
    await tidy(one, isNobodyCalling);
    if (!ended) await caller.next(asksEvery);
  }

  function whyNow(): string | undefined {
    if (present === undefined) return 'there is none';
    if (renewal !== undefined) return 'it has begun';
    return answers.isRebuildAsked() ? 'it was asked for' : whyRenew(present);
  }

  async function run(): Promise<void> {
    present ??= file.read();
    while (!ended) {
      if (present !== undefined) await follow(present);
      const why = whyNow();
      if (why !== undefined) await renew(why);
      else if (present !== undefined) await rest(present);
    }
    await letGo();
    if (present !== undefined) file.keep(present);
  }

  async function outlive(): Promise<void> {
    while (!ended) {
      try {
        await run();
      } catch (error) {
        await letGo();
        tellFollowing(false);
        if (!isOutage(error)) throw error;
        log.warn({ error }, 'the search index waits for the database');
        await later(asksEvery);
      }
    }
  }
  const running = outlive();
  return {
    async close() {
      ended = true;
      caller.close();
      await running;
      tell({ kind: 'closed' });
    },
  };
}
