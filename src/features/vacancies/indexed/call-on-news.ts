import pg from 'pg';
import { outboxChannel } from '../store/outbox.store.ts';

/** Milliseconds before a connection that broke is opened again. */
const pause = 1000;

export interface Caller {
  /** Waits until the database calls, or for so long. */
  next(milliseconds: number): Promise<void>;
  isCalled(): boolean;
  close(): void;
}

/** Listens on a connection of its own, and opens another one when that breaks. */
export function callOnNews(url: string): Caller {
  let called = false;
  let ended = false;
  let wake: () => void = () => undefined;
  let client: pg.Client | undefined;
  const call = (): void => {
    called = true;
    wake();
  };
  const listen = (): void => {
    if (ended) return;
    const fresh = new pg.Client({ connectionString: url });
    client = fresh;
    fresh.on('notification', call);
    fresh.on('error', () => undefined);
    fresh.on('end', () => setTimeout(listen, pause).unref());
    fresh
      .connect()
      .then(() => fresh.query(`listen ${outboxChannel}`))
      .then(call, () => fresh.end().catch(() => undefined));
  };
  listen();
  return {
    isCalled: () => called,
    async next(milliseconds) {
      if (!called) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, milliseconds);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      called = false;
    },
    close() {
      ended = true;
      wake();
      void client?.end().catch(() => undefined);
    },
  };
}
