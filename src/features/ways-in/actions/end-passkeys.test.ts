import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Entrance, openEntrance } from '#kit/entrance.ts';
import { aKeptPasskey } from '#kit/passkeys.ts';
import { anAccount } from '#kit/people.ts';
import { listPasskeys } from '../store/passkeys.store.ts';
import { endWaysIn, undoWaysInSince } from './end-ways-in.ts';

let entrance: Entrance;
beforeAll(async () => {
  entrance = await openEntrance();
});
afterAll(() => entrance.close());

async function withTwo() {
  const { parts, clock } = entrance;
  const owner = { kind: 'account', id: (await anAccount(parts)).id } as const;
  await aKeptPasskey(parts, owner, '前から');
  clock.advance('P1D');
  const since = clock.now();
  await aKeptPasskey(parts, owner, 'あとから');
  const names = async () => (await listPasskeys(parts.database.reading, owner)).map(({ name }) => name);
  return { owner, since, names };
}

it('takes away what was added since, and keeps what was there before [s-not1]', async () => {
  const { parts, clock } = entrance;
  const { owner, since, names } = await withTwo();
  await parts.database.transaction((tx) => undoWaysInSince(tx, owner.id, since, clock.now()));
  expect(await names()).toEqual(['前から']);
});

it('takes all of somebody who leaves, and nobody else’s [LEAVE-1]', async () => {
  const { parts, clock } = entrance;
  const [leaving, staying] = [await withTwo(), await withTwo()];
  await parts.database.transaction((tx) => endWaysIn(tx, leaving.owner.id, clock.now()));
  expect(await leaving.names()).toEqual([]);
  expect(await staying.names()).toEqual(['前から', 'あとから']);
});
