import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { addressOf, type Entrance, openEntrance } from '#kit/entrance.ts';
import { accountOf, anAccount, newAddress } from '#kit/people.ts';
import { checkPassword } from '../actions/check-password.ts';
import { requestKey } from '../actions/request-key.ts';
import { sendNotice } from '../actions/send-notice.ts';
import { endKeyRequest, findKeyRequest, noteKeyMailed } from './authentication-keys.store.ts';
import { forgetWhatIsOver } from './forget-what-is-over.ts';
import { noteNotMeUsed } from './not-me-links.store.ts';
import { revokeTrustedDevices, trustDevice } from './trusted-devices.store.ts';

let entrance: Entrance;
beforeAll(async () => {
  entrance = await openEntrance();
});
afterAll(() => entrance.close());
beforeEach(() => entrance.parts.database.pool.query('delete from limit_events'));

const reading = () => entrance.parts.database.reading;

/** What the first minute of each day does. */
async function sweep(): Promise<void> {
  const { database } = entrance.parts;
  for (const { run } of forgetWhatIsOver) await database.transaction((tx) => run(tx, entrance.clock.now()));
}

/** Sweeps a second before so much time has passed, and once it has: is it there? */
async function thereAround(hours: number, isThere: () => Promise<boolean>): Promise<readonly boolean[]> {
  entrance.clock.advance(`PT${hours - 1}H59M59S`);
  await sweep();
  const before = await isThere();
  entrance.clock.advance('PT1S');
  await sweep();
  return [before, await isThere()];
}

const count = async (table: string, column: string, id: string): Promise<number> =>
  (await entrance.parts.database.pool.query(`select 1 from ${table} where ${column} = $1`, [id])).rows.length;

const quarter = 90 * 24;
const untilItsTime = [true, false];

async function askForKey(): Promise<string> {
  const asked = {
    face: 'mypage',
    purpose: 'password-reset',
    address: addressOf(newAddress()),
    clientAddress: '203.0.113.7',
  } as const;
  const made = await entrance.parts.database.transaction((tx) =>
    requestKey(tx, entrance.parts, asked, entrance.clock.now()),
  );
  if (!made.ok) throw new Error(made.fault.key);
  return made.value.id;
}

it.each(['spent', 'mailed and let go', 'never mailed'])(
  'forgets a key that was %s ninety days after [s-ret4]',
  async (end) => {
    const id = await askForKey();
    if (end !== 'never mailed') {
      entrance.clock.advance('PT3H');
      await noteKeyMailed(reading(), id, entrance.clock.now());
    }
    if (end === 'spent') {
      entrance.clock.advance('PT10M');
      await endKeyRequest(reading(), id, 'spent', entrance.clock.now());
    }
    const isThere = async () => (await findKeyRequest(reading(), id)) !== undefined;
    expect(await thereAround(quarter, isThere)).toEqual(untilItsTime);
  },
);

it('forgets a 「身に覚えがない」 link ninety days after it was used, or after its time [s-ret4, s-not1]', async () => {
  const { parts, clock } = entrance;
  const notice = async (): Promise<string> => {
    const account = await accountOf(parts, (await anAccount(parts)).id);
    await parts.database.transaction((tx) =>
      sendNotice(tx, parts, account, { event: 'password-changed' }, clock.now()),
    );
    return account.id;
  };
  const linkOf = async (accountId: string): Promise<string> =>
    (
      await parts.database.pool.query<{ id: string }>('select id from not_me_links where account_id = $1', [
        accountId,
      ])
    ).rows[0]?.id ?? '';
  const [used, left] = [await notice(), await notice()];
  await noteNotMeUsed(reading(), await linkOf(used), clock.now());
  const isThere = (owner: string) => async () => (await count('not_me_links', 'account_id', owner)) > 0;
  expect(await thereAround(quarter, isThere(used))).toEqual(untilItsTime);
  expect(await thereAround(240, isThere(left))).toEqual(untilItsTime);
});

it('forgets a trusted device ninety days after its trust ended [s-ret4, LOGIN-3]', async () => {
  const { parts, clock } = entrance;
  const trust = async (): Promise<string> => {
    const { id } = await anAccount(parts);
    await parts.database.transaction((tx) => trustDevice(tx, id, 'Windows の Firefox', clock.now()));
    return id;
  };
  const [revoked, left] = [await trust(), await trust()];
  await revokeTrustedDevices(reading(), revoked, clock.now());
  const isThere = (owner: string) => async () => (await count('trusted_devices', 'account_id', owner)) > 0;
  expect(await thereAround(quarter, isThere(revoked))).toEqual(untilItsTime);
  expect(await thereAround(quarter, isThere(left))).toEqual(untilItsTime);
});

it('forgets a lock a day after it is over, and no wrong tries before it [s-ret4, LOGIN-4]', async () => {
  const { parts, clock } = entrance;
  const everyTry = async (): Promise<number> =>
    (await parts.database.pool.query('select 1 from password_tries')).rows.length;
  await parts.database.pool.query('delete from password_tries');
  const wrong = (address_key: string) =>
    checkPassword(
      parts,
      { address: { face: 'mypage', address_key }, account: undefined, password: 'not-the-one#1' },
      { kind: 'anonymous' },
      clock.now(),
    );
  const [locked, careless] = [newAddress(), newAddress()];
  for (let tries = 0; tries < 5; tries += 1) await wrong(locked);
  await wrong(careless);
  expect(await everyTry()).toBe(2);
  clock.advance('PT30M');
  expect(await thereAround(24, async () => (await everyTry()) === 2)).toEqual(untilItsTime);
  expect(await everyTry()).toBe(1);
});
