import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Temporal } from '#kernel/time.ts';
import { type ClonedDatabase, cloneDatabase } from '#kit/database.ts';
import { readOn, settled } from '#kit/outbox.ts';
import type { Tx } from '#platform/database/database.ts';
import { madeVacancies } from '../actions/settle-vacancies.ts';
import { type OutboxCursor, readOutboxCursor, writeOutboxCursor } from '../rules/outbox-cursor.ts';
import { type GivenVacancy, prepareVacancy } from '../rules/prepare-vacancy.ts';
import { outboxEnd, readOutbox } from './outbox.store.ts';
import { forgetOutbox, tellEnds } from './outbox-upkeep.store.ts';
import { setVacancyState, writeVacancies } from './vacancies.store.ts';

const now = Temporal.Instant.from('2026-11-21T03:00:00Z');
const today = Temporal.PlainDate.from('2026-11-21');

let cloned: ClonedDatabase;
beforeAll(async () => {
  cloned = await cloneDatabase();
});
afterAll(() => cloned.drop());

const write = (vacancies: readonly GivenVacancy[], tx?: Tx) => {
  const batch = {
    establishments: vacancies.map((one) => one.establishment),
    vacancies: vacancies.map(prepareVacancy),
  };
  return tx === undefined
    ? cloned.database.transaction((inner) => writeVacancies(inner, batch, now))
    : writeVacancies(tx, batch, now);
};

/** Vacancies that stay open for long. */
const made = (count: number, seed: number): readonly GivenVacancy[] =>
  madeVacancies({ count, seed, on: today }).map((one) => ({
    ...one,
    state: 'open' as const,
    validThrough: Temporal.PlainDate.from('2027-01-31'),
  }));

const numbersOf = (entries: readonly { readonly vacancyNumber: string }[]): readonly string[] =>
  [...new Set(entries.map((one) => one.vacancyNumber))].sort();

/** What a transaction told, by the rows that bear its own number. */
async function toldBy(work: (tx: Tx) => Promise<unknown>): Promise<readonly string[]> {
  return cloned.database.transaction(async (tx) => {
    await work(tx);
    const { rows } = await sql<{ number: string }>`
      select distinct vacancy_number as number from vacancy_outbox where transaction_id = pg_current_xact_id()
       order by number`.execute(tx);
    return rows.map(({ number }) => number);
  });
}

describe('every writer of vacancies', () => {
  it('tells of each vacancy in its own transaction', async () => {
    const vacancies = made(4, 1);
    const numbers = vacancies.map((one) => one.number).sort();
    expect(await toldBy((tx) => write(vacancies, tx))).toEqual(numbers);
    expect(await toldBy((tx) => write(vacancies, tx))).toEqual([]);
    const [first, second] = vacancies;
    if (first === undefined || second === undefined) throw new Error('nothing was made');
    const changed = { ...first, facts: { ...first.facts, title: '変わった仕事' } };
    expect(await toldBy((tx) => write([changed, second], tx))).toEqual([first.number]);
    expect(await toldBy((tx) => setVacancyState(tx, second.number, 'filled', now))).toEqual([second.number]);
    expect(await toldBy((tx) => setVacancyState(tx, second.number, 'filled', now))).toEqual([]);
    expect(
      await toldBy((tx) => sql`delete from vacancies where number = ${second.number}`.execute(tx)),
    ).toEqual([second.number]);
  });

  it('tells of all vacancies of an employer whose name changed', async () => {
    const [one, other] = made(2, 2);
    if (one === undefined || other === undefined) throw new Error('nothing was made');
    const { establishment } = one;
    await write([one, { ...other, establishment }]);
    const renamed = { ...establishment, facts: { ...establishment.facts, name: '株式会社あたらしい名前' } };
    const told = await toldBy((tx) => write([{ ...one, establishment: renamed }], tx));
    expect(told).toEqual([one.number, other.number].sort());
  });

  it('tells nothing of what was taken back', async () => {
    await settled(cloned.database);
    const start = await outboxEnd(cloned.database.reading);
    await expect(
      cloned.database.transaction(async (tx) => {
        await write(made(2, 3), tx);
        throw new Error('taken back');
      }),
    ).rejects.toThrow('taken back');
    await settled(cloned.database);
    expect((await readOn(cloned.database, start)).entries).toEqual([]);
  });
});

describe('whoever follows', () => {
  it('loses nothing and gets nothing from behind while transactions overlap', async () => {
    const { database } = cloned;
    const vacancies = made(3, 4);
    const [early, late, later] = vacancies.map((one) => one.number);
    await write(vacancies);
    await settled(database);
    const start = await outboxEnd(database.reading);
    const held = Promise.withResolvers<void>();
    const written = Promise.withResolvers<void>();
    const slow = database.transaction(async (tx) => {
      await setVacancyState(tx, early ?? '', 'filled', now);
      written.resolve();
      await held.promise;
    });
    await written.promise;
    await database.transaction((tx) => setVacancyState(tx, late ?? '', 'filled', now));
    // The one that ended is behind the one that has not: it waits, or the other would come in behind it.
    const during = await readOn(database, start);
    expect(during.entries).toEqual([]);
    held.resolve();
    await slow;
    await database.transaction((tx) => setVacancyState(tx, later ?? '', 'filled', now));
    await settled(database);
    const after = await readOn(database, during.next);
    expect(numbersOf(after.entries)).toEqual([early, late, later].sort());
    expect((await readOn(database, after.next)).entries).toEqual([]);
  });

  it('reads each change exactly once, however its pages are cut, with many writers at once', async () => {
    const { database } = cloned;
    const vacancies = made(12, 5);
    await write(vacancies);
    await settled(database);
    let at = await outboxEnd(database.reading);
    const seen: string[] = [];
    const follow = async (): Promise<void> => {
      const page = await readOn(database, at, 2);
      seen.push(...page.entries.map((one) => one.vacancyNumber));
      at = page.next;
    };
    const states = ['stopped', 'filled', 'cancelled'] as const;
    const writers = vacancies.map(async ({ number }) => {
      for (const state of states) {
        await database.transaction((tx) => setVacancyState(tx, number, state, now));
      }
    });
    const reader = (async () => {
      for (let turn = 0; turn < 20; turn += 1) await follow();
    })();
    await Promise.all([...writers, reader]);
    await settled(database);
    await follow();
    expect(seen).toHaveLength(vacancies.length * states.length);
    for (const { number } of vacancies) expect(seen.filter((one) => one === number)).toHaveLength(3);
  });

  it('keeps its place as a text that says nothing, and nonsense is no place', async () => {
    const end = await outboxEnd(cloned.database.reading);
    expect(readOutboxCursor(writeOutboxCursor(end))).toEqual(end);
    for (const text of ['', 'x', '1-2', '0123abcd-zzzzzzzzzzzzz-1', "0123abcd-1-1'"]) {
      expect(readOutboxCursor(text)).toBeUndefined();
    }
    expect(readOutboxCursor('0123abcd-zzzzzzzzzzzz-zzzzzzzzzzzz')?.position).toBeDefined();
  });
});

describe('the upkeep', () => {
  const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);
  const tell = (moment: Temporal.Instant) =>
    cloned.database.transaction((tx) => tellEnds(tx, cloned.database, moment));
  const forget = (moment: Temporal.Instant) =>
    cloned.database.transaction((tx) => forgetOutbox(tx, cloned.database, moment));
  const read = (after: OutboxCursor) => readOutbox(cloned.database.reading, after, 10);

  it('tells soon after midnight in Japan of those whose last day has passed, once', async () => {
    const { database } = cloned;
    const [one] = made(1, 6);
    if (one === undefined) throw new Error('nothing was made');
    await write([{ ...one, validThrough: Temporal.PlainDate.from('2026-11-30') }]);
    await tell(at('2026-11-30T14:59:00Z'));
    await settled(database);
    const start = await outboxEnd(database.reading);
    await tell(at('2026-11-30T15:00:59Z'));
    await settled(database);
    expect((await readOn(database, start)).entries).toEqual([]);
    await tell(at('2026-11-30T15:01:00Z'));
    await tell(at('2026-11-30T15:02:00Z'));
    await settled(database);
    expect((await readOn(database, start)).entries.map((entry) => entry.vacancyNumber)).toEqual([one.number]);
  });

  it('forgets after fourteen days, and says so to whoever has read less', async () => {
    const { database } = cloned;
    const [one] = made(1, 7);
    if (one === undefined) throw new Error('nothing was made');
    await settled(database);
    const start = await outboxEnd(database.reading);
    await write([one]);
    await settled(database);
    await forget(at('2026-12-01T00:00:00Z'));
    const middle = await outboxEnd(database.reading);
    await database.transaction((tx) => setVacancyState(tx, one.number, 'filled', now));
    await settled(database);
    await forget(at('2026-12-14T23:59:59Z'));
    expect((await read(start)).ok).toBe(true);
    await forget(at('2026-12-15T00:00:00Z'));
    expect(await read(start)).toEqual({ ok: false, fault: 'vacancies.outbox.too-old' });
    const left = await readOn(database, middle);
    expect(left.entries.map((entry) => entry.vacancyNumber)).toEqual([one.number]);
  });

  it('begins anew where the rows came from another cluster', async () => {
    const { reading } = cloned.database;
    const before = await outboxEnd(reading);
    await forget(now);
    expect((await outboxEnd(reading)).life).toBe(before.life);
    await sql`insert into vacancy_outbox (transaction_id, vacancy_id, vacancy_number)
      values ('4611686018427387904', 1, '13010-1')`.execute(reading);
    await forget(now);
    expect((await outboxEnd(reading)).life).not.toBe(before.life);
    expect(await read(before)).toEqual({ ok: false, fault: 'vacancies.outbox.too-old' });
    expect((await readOn(cloned.database, await outboxEnd(reading))).entries).toEqual([]);
  });
});
