import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type GivenVacancy,
  madeVacancies,
  prepareVacancy,
  setVacancyState,
  writeVacancies,
} from '#features/vacancies/index.ts';
import { japanDay } from '#kernel/time.ts';
import { aKey, type Copy, follow, type Headers, readWhole, walkList } from '#kit/open-data.ts';
import { settled } from '#kit/outbox.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';

let portal: TestPortal;
let headers: Headers;

beforeAll(async () => {
  portal = await openTestPortal();
  ({ headers } = await aKey(portal));
});
afterAll(() => portal.close());

const number = fc.integer({ min: 0, max: 39 });

/**
 * What may happen on a day; each hits one of forty vacancies, of fewer employers. What is held hits one of eight others,
 * and its transaction stays open for some steps: whatever happens meanwhile began later and ends earlier.
 */
const happenings = fc.oneof(
  { weight: 5, arbitrary: fc.record({ what: fc.constant('write' as const), number, seed: fc.nat(50) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      what: fc.constant('state' as const),
      number,
      state: fc.constantFrom('open' as const, 'stopped' as const, 'filled' as const, 'cancelled' as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('rename' as const), number, seed: fc.nat(50) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constant('disclose' as const),
      number,
      disclosure: fc.constantFrom('1' as const, '2' as const, '3' as const, '4' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('remove' as const), number }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('midnight' as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      what: fc.constant('hold' as const),
      number: fc.integer({ min: 40, max: 47 }),
      state: fc.constantFrom('open' as const, 'stopped' as const, 'filled' as const),
      steps: fc.integer({ min: 1, max: 4 }),
    }),
  },
  { weight: 4, arbitrary: fc.record({ what: fc.constant('follow' as const) }) },
);

type Happening = typeof happenings extends fc.Arbitrary<infer One> ? One : never;

/** The same ones every time, so that what happens meets. */
function given(index: number): GivenVacancy {
  const on = japanDay(portal.clock.now());
  const one = madeVacancies({ count: 48, seed: 11, on })[index];
  if (one === undefined) throw new Error('nothing was made');
  // Some end within the days of the test. What is held has an employer of its own: nobody waits for it.
  const { establishment } = one;
  const own = index < 40 ? establishment : { ...establishment, number: `1301-9999${index}-1` };
  return { ...one, establishment: own, state: 'open', validThrough: on.add({ days: index % 4 }) };
}

async function write(vacancy: GivenVacancy): Promise<void> {
  const batch = { establishments: [vacancy.establishment], vacancies: [prepareVacancy(vacancy)] };
  await portal.parts.database.transaction((tx) => writeVacancies(tx, batch, portal.clock.now()));
}

async function midnight(): Promise<void> {
  portal.clock.advance('P1D');
  const tell = portal.sweeps.find(({ name }) => name === 'tell-ended-vacancies');
  await portal.parts.database.transaction(async (tx) => tell?.run(tx, portal.clock.now()));
}

async function happen(one: Exclude<Happening, { what: 'follow' | 'hold' }>): Promise<void> {
  const { database } = portal.parts;
  if (one.what === 'midnight') return midnight();
  const vacancy = given(one.number);
  const { establishment, facts } = vacancy;
  switch (one.what) {
    case 'write':
      return write({ ...vacancy, facts: { ...facts, title: `仕事${one.seed}` } });
    case 'disclose':
      return write({ ...vacancy, facts: { ...facts, disclosure: one.disclosure } });
    case 'rename':
      return write({
        ...vacancy,
        establishment: { ...establishment, facts: { ...establishment.facts, name: `会社${one.seed}` } },
      });
    case 'state':
      await database.transaction((tx) => setVacancyState(tx, vacancy.number, one.state, portal.clock.now()));
      return;
    case 'remove':
      await database.transaction((tx) =>
        sql`delete from vacancies where number = ${vacancy.number}`.execute(tx),
      );
  }
}

interface Held {
  /** Steps until it ends. */
  steps: number;
  readonly number: number;
  end(): Promise<void>;
}

/** A change that is written, and not yet to be seen by anybody. */
async function hold({ number: index, state, steps }: Extract<Happening, { what: 'hold' }>): Promise<Held> {
  const held = Promise.withResolvers<void>();
  const written = Promise.withResolvers<void>();
  const whole = portal.parts.database.transaction(async (tx) => {
    await setVacancyState(tx, given(index).number, state, portal.clock.now());
    written.resolve();
    await held.promise;
  });
  await Promise.race([written.promise, whole]);
  return {
    steps,
    number: index,
    end() {
      held.resolve();
      return whole;
    },
  };
}

/** Those whose time has come; all of them where the day is over. */
async function endHeld(all: Held[], isOver = false): Promise<void> {
  for (const one of all) one.steps -= 1;
  const ending = all.filter(({ steps }) => isOver || steps <= 0);
  for (const one of ending) all.splice(all.indexOf(one), 1);
  await Promise.all(ending.map((one) => one.end()));
}

const publicNumbers = async (): Promise<readonly string[]> => {
  const today = japanDay(portal.clock.now()).toString();
  const { rows } = await sql<{ number: string }>`
    select number from vacancies where state = 'open' and disclosure <> 4 and valid_through >= ${today}::date
     order by number`.execute(portal.parts.database.reading);
  return rows.map((row) => row.number);
};

const inOrder = (copy: Copy) => [...copy].sort(([a], [b]) => (a < b ? -1 : 1));

describe('a copy that follows the changes', () => {
  it('is the public set exactly, whatever happens on a day, also while it is read', async () => {
    await Promise.all(
      Array.from({ length: 48 }, (_, index) => (index % 2 === 0 ? write(given(index)) : undefined)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(happenings, { minLength: 20, maxLength: 60 }), async (day) => {
        // The set is read while things happen already.
        const [{ copy, changes }] = await Promise.all([
          walkList(portal.baseUrl, headers),
          happenAll(day.slice(0, 5)),
        ]);
        let at = changes;
        const held: Held[] = [];
        for (let index = 5; index < day.length; index += 4) {
          const some = day.slice(index, index + 4);
          const reads = some.some((one) => one.what === 'follow');
          for (const one of some) {
            const isFree = one.what === 'hold' && held.every((other) => other.number !== one.number);
            if (isFree) held.push(await hold(one));
          }
          const [next] = await Promise.all([reads ? follow(copy, at, headers) : at, happenAll(some)]);
          at = next;
          await endHeld(held);
        }
        await endHeld(held, true);
        await settled(portal.parts.database);
        await follow(copy, at, headers);
        const present = await walkList(portal.baseUrl, headers);
        expect(inOrder(copy)).toEqual(inOrder(present.copy));
        expect([...copy.keys()].sort()).toEqual(await publicNumbers());
      }),
      { numRuns: 8, endOnFailure: true },
    );
  });

  it('keeps a number that was given anew by a transaction that began before the one that took it away', async () => {
    const { database } = portal.parts;
    await write(given(6));
    await settled(database);
    const { copy, changes } = await walkList(portal.baseUrl, headers);
    await database.transaction(async (tx) => {
      // It has its place in the order from here on.
      await sql`select pg_current_xact_id()`.execute(tx);
      await happen({ what: 'remove', number: 6 });
      const again = {
        ...given(6),
        facts: { ...given(6).facts, disclosure: '1' as const, title: 'もう一度' },
      };
      const batch = { establishments: [again.establishment], vacancies: [prepareVacancy(again)] };
      await writeVacancies(tx, batch, portal.clock.now());
    });
    await settled(database);
    await follow(copy, changes, headers);
    expect(copy.get(given(6).number)?.items['title']).toBe('もう一度');
    expect([...copy.keys()].sort()).toEqual(await publicNumbers());
  });

  it('may begin with the whole set in one piece', async () => {
    const { copy, changes } = await readWhole(portal.baseUrl, headers);
    await write(given(3));
    await happen({ what: 'state', number: 3, state: 'filled' });
    await write({ ...given(4), facts: { ...given(4).facts, disclosure: '1', title: 'あたらしい仕事' } });
    await settled(portal.parts.database);
    await follow(copy, changes, headers);
    expect(copy.has(given(3).number)).toBe(false);
    expect(copy.get(given(4).number)?.items['title']).toBe('あたらしい仕事');
    expect([...copy.keys()].sort()).toEqual(await publicNumbers());
  });
});

/** At once, but midnight by itself: whoever writes does so on one day. */
async function happenAll(some: readonly Happening[]): Promise<void> {
  const writes = some.flatMap((one) =>
    one.what === 'follow' || one.what === 'midnight' || one.what === 'hold' ? [] : [one],
  );
  await Promise.all(writes.map(happen));
  for (const one of some) if (one.what === 'midnight') await midnight();
}
