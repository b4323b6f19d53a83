import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { addressOf, type Entrance, openEntrance } from '#kit/entrance.ts';
import { newAddress } from '#kit/people.ts';
import type { Parts } from '#platform/parts.ts';
import { requestKey } from './request-key.ts';

let entrance: Entrance;
beforeAll(async () => {
  entrance = await openEntrance();
});
afterAll(() => entrance.close());
beforeEach(() => entrance.parts.database.pool.query('delete from limit_events'));

async function ask(address: string, clientAddress = '203.0.113.7', parts: Parts = entrance.parts) {
  const asked = {
    face: 'mypage',
    purpose: 'password-reset',
    address: addressOf(address),
    clientAddress,
  } as const;
  const made = await parts.database.transaction((tx) => requestKey(tx, parts, asked, entrance.clock.now()));
  return made.ok ? 'mailed' : made.fault.key;
}

const placesOf = async (limit: string): Promise<number> => {
  const { pool } = entrance.parts.database;
  const { rows } = await pool.query('select 1 from limit_events where limit_name = $1', [limit]);
  return rows.length;
};

it('mails a mailbox at most once a minute and five times an hour [s-rate2, s-otp2]', async () => {
  const address = newAddress();
  expect(await ask(address)).toBe('mailed');
  entrance.clock.advance('PT59S');
  expect(await ask(address)).toBe('mailing.too-soon');
  entrance.clock.advance('PT1S');
  for (let count = 2; count <= 5; count += 1) {
    expect(await ask(address)).toBe('mailed');
    entrance.clock.advance('PT1M');
  }
  expect(await ask(address)).toBe('mailing.too-many');
  entrance.clock.advance('PT55M');
  expect(await ask(address)).toBe('mailed');
});

it('mails at most two hundred times an hour for one network address, and others go on [s-rate2]', async () => {
  for (let count = 1; count <= 200; count += 1) expect(await ask(newAddress())).toBe('mailed');
  expect(await ask(newAddress())).toBe('mailing.too-many');
  expect(await ask(newAddress(), '203.0.113.8')).toBe('mailed');
});

it('takes no place of a network address for a mail that is not sent [s-rate2]', async () => {
  const address = newAddress();
  for (let count = 1; count <= 10; count += 1) await ask(address);
  expect(await placesOf('network-address-mails')).toBe(1);
  expect(await placesOf('mailbox-keys')).toBe(1);
});

it('of ten requests at the same moment on two nodes mails one [s-rate2]', async () => {
  const address = newAddress();
  const nodes = [entrance.parts, entrance.otherNode()];
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, index) => ask(address, `203.0.113.${index}`, nodes[index % 2])),
  );
  expect(answers.filter((answer) => answer === 'mailed')).toHaveLength(1);
});
