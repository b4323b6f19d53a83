import pg from 'pg';
import { outboxChannel } from '../store/outbox.store.ts';
import { callsChannel, listenerName } from './keep-index-calls.ts';

/** Milliseconds before a connection that broke is opened again. */
const pause = 1000;

export interface Caller {
  /** Waits until the database calls, or for so long. */
  next(milliseconds: number): Promise<void>;
  isCalled(): boolean;
  /** Ends the waiting. */
  wake(): void;
  close(): void;
}

/** Listens on a connection of its own, and opens another one when that breaks. `onCall` hears what operators ask. */
export function callOnNews(url: string, onCall: (asked: string) => void): Caller {
  let called = false;
  let ended = false;
  let wake: () => void = () => undefined;
  let client: pg.Client | undefined;
  const call = (): void => {
    called = true;
    wake();
  };
  const hear = ({ channel, payload = '' }: pg.Notification): void => {
    if (channel === callsChannel) onCall(payload);
    else call();
  };
  const listen = (): void => {
    if (ended) return;
    const fresh = new pg.Client({ connectionString: url, application_name: listenerName });
    client = fresh;
    fresh.on('notification', hear);
    fresh.on('error', () => undefined);
    fresh.on('end', () => setTimeout(listen, pause).unref());
    fresh
      .connect()
      .then(() => fresh.query(`listen ${outboxChannel}; listen ${callsChannel}`))
      .then(call, () => fresh.end().catch(() => undefined));
  };
  listen();
  return {
    isCalled: () => called,
    wake: call,
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
