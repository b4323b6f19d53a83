import { policy } from '#kernel/policy.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import { takePlace } from '#platform/limits/limits.ts';
import type { Parts } from '#platform/parts.ts';
import { tokenHash } from '#platform/security/secrets.ts';
import { findApiKey } from '../store/api-keys.store.ts';
import { minuteOf, takePlaces } from '../store/api-uses.store.ts';
import type { ApiKeyRow } from '../store/tables.ts';

/** Who asks: somebody with a key, or a network address. */
export interface Asker {
  /** For limits: the key's id, or a keyed hash of the address. */
  readonly subject: string;
  readonly hasKey: boolean;
  readonly mostAMinute: number;
}

export type TurnedAway =
  | { readonly key: 'open-data.key.unknown' }
  | { readonly key: 'open-data.too-many'; readonly retryAfterSeconds: number };

interface Handful {
  readonly asker: Asker;
  /** Of this minute, taken and not yet given to anybody; `noMore`: there are none left to take. */
  left: number;
}

const noMore = -1;

type Find = () => Promise<Asker | undefined>;

export interface Door {
  /** Lets in who has a place left in this minute. `written`: what came as `<id>.<secret>`, if anything. */
  enter(
    written: string | undefined,
    address: string,
    now: Temporal.Instant,
  ): Promise<Result<Asker, TurnedAway>>;
  /** The same for a key that is known already. */
  enterWith(key: ApiKeyRow, now: Temporal.Instant): Promise<Result<Asker, TurnedAway>>;
  /** Whole sets are dear. */
  mayDump(asker: Asker, now: Temporal.Instant): Promise<Result<Asker, TurnedAway>>;
}

const { mostAMinute, handful, dumps } = policy.openData;

const askerOf = ({ id, most_a_minute }: ApiKeyRow): Asker => ({
  subject: `key:${id}`,
  hasKey: true,
  mostAMinute: most_a_minute,
});

/**
 * Counts in the database, for all nodes together. A node takes a handful of places at a time and gives them out without
 * asking again; what is left of it when the minute ends, or the node, is lost, and a key that was revoked opens
 * nothing any more from the next handful on.
 */
export function keepDoor({ database, secrets }: Parts): Door {
  let minute = -1;
  const hands = new Map<string, Handful>();
  const taking = new Map<string, Promise<boolean>>();

  const atMinute = (now: Temporal.Instant): void => {
    if (minuteOf(now) !== minute) hands.clear();
    minute = minuteOf(now);
  };

  const tooMany = (now: Temporal.Instant) =>
    fail({
      key: 'open-data.too-many',
      retryAfterSeconds: Math.max(1, 60 - Math.floor((now.epochMilliseconds % 60_000) / 1000)),
    } as const);

  /** False where nobody is known by this name. */
  const take = async (name: string, find: Find): Promise<boolean> => {
    const at = minute;
    const asker = await find();
    if (asker === undefined) return false;
    const most = asker.mostAMinute;
    const wanted = Math.max(1, Math.floor(most * handful));
    const taken = await takePlaces(database.reading, { subject: asker.subject, minute: at, wanted, most });
    if (at === minute) hands.set(name, { asker, left: taken === 0 ? noMore : taken });
    return true;
  };

  /** However many wait for it, one goes for the handful. */
  const takeOnce = (name: string, find: Find): Promise<boolean> => {
    const under = taking.get(name) ?? take(name, find).finally(() => taking.delete(name));
    taking.set(name, under);
    return under;
  };

  const give = async (
    name: string,
    find: Find,
    now: Temporal.Instant,
  ): Promise<Result<Asker, TurnedAway>> => {
    atMinute(now);
    for (;;) {
      const held = hands.get(name);
      if (held !== undefined && held.left > 0) {
        held.left -= 1;
        return ok(held.asker);
      }
      if (held?.left === noMore) return tooMany(now);
      if (!(await takeOnce(name, find))) return fail({ key: 'open-data.key.unknown' });
    }
  };

  const enterWithout = (address: string, now: Temporal.Instant) => {
    const subject = `address:${secrets.keyed('open-data', address).toString('base64url')}`;
    return give(subject, async () => ({ subject, hasKey: false, mostAMinute: mostAMinute.withoutKey }), now);
  };

  return {
    async enter(written, address, now) {
      if (written === undefined) return enterWithout(address, now);
      const [id = '', secret = ''] = written.split('.');
      const entered = await give(
        `written:${tokenHash(written)}`,
        async () => {
          const key = await findApiKey(database.reading, id, secret);
          return key === undefined ? undefined : askerOf(key);
        },
        now,
      );
      if (entered.ok || entered.fault.key !== 'open-data.key.unknown') return entered;
      // Whoever tries keys spends the places of the address.
      const asked = await enterWithout(address, now);
      return asked.ok ? entered : asked;
    },
    enterWith: (key, now) => give(`key:${key.id}`, async () => askerOf(key), now),
    async mayDump(asker, now) {
      const limit = {
        name: 'open-data-dump',
        most: asker.hasKey ? dumps.withKey : dumps.withoutKey,
        window: dumps.within,
      };
      const taken = await database.transaction((tx) => takePlace(tx, limit, asker.subject, now));
      if (taken.free) return ok(asker);
      const seconds = Math.ceil((taken.until.epochMilliseconds - now.epochMilliseconds) / 1000);
      return fail({ key: 'open-data.too-many', retryAfterSeconds: Math.max(1, seconds) });
    },
  };
}
