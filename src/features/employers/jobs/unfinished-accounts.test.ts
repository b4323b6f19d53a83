import { afterAll, beforeAll, expect, it } from 'vitest';
import { findAccount, openAccount } from '#features/accounts/index.ts';
import { testClock } from '#kit/clock.ts';
import { type ClonedDatabase, cloneDatabase } from '#kit/database.ts';
import { anEmployer } from '#kit/employers.ts';
import { partsOn } from '#kit/parts.ts';
import { anAccount, newAddress } from '#kit/people.ts';
import type { Parts } from '#platform/parts.ts';
import { deleteUnfinishedEmployerAccounts } from './unfinished-accounts.sweep.ts';

let cloned: ClonedDatabase;
let parts: Parts;
const clock = testClock();
beforeAll(async () => {
  cloned = await cloneDatabase();
  parts = partsOn(cloned.database, clock);
});
afterAll(() => cloned.drop());

it('takes an account away that registered no establishment in fourteen days, and no other [EMP-1]', async () => {
  const opening = {
    face: 'employer' as const,
    address: newAddress(),
    jobSeekerNumber: null,
    passwordHash: 'none',
    by: 'online' as const,
    consents: { 'terms-of-use': 1 },
  };
  const opened = await parts.database.transaction((tx) =>
    openAccount(tx, opening, { kind: 'system' }, clock.now()),
  );
  const left = opened.ok ? opened.value : '';
  const kept = [(await anEmployer(parts)).id, (await anAccount(parts)).id];
  const sweep = deleteUnfinishedEmployerAccounts(parts);
  const due = async () =>
    (await sweep.due(parts.database.reading, clock.now(), { most: 10 })).map(({ id }) => id);
  clock.advance('P14D');
  expect(await due()).toEqual([]);
  clock.advance('P1D');
  expect(await due()).toEqual([left]);
  for (const id of [left, ...kept]) {
    await parts.database.transaction((tx) => sweep.act(tx, id, clock.now()));
  }
  const found = await Promise.all([left, ...kept].map((id) => findAccount(parts.database.reading, id)));
  expect(found.map((account) => account !== undefined)).toEqual([false, true, true]);
});
