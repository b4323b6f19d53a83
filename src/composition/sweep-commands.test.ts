import { Command } from 'commander';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { addCommands } from '#composition/commands.ts';
import { compose, type Portal } from '#composition/compose.ts';
import { Temporal } from '#kernel/time.ts';
import { type TestClock, testClock } from '#kit/clock.ts';
import { type ClonedDatabase, cloneDatabase } from '#kit/database.ts';
import { paperGround } from '#kit/papers.ts';
import type { DeadlineSweep } from '#platform/jobs/deadline-sweeps.ts';
import { openLog } from '#platform/recording/log.ts';

let cloned: ClonedDatabase;
let clock: TestClock;
beforeAll(async () => {
  cloned = await cloneDatabase();
  await cloned.database.pool.query('create table parcels (id text primary key, sent boolean not null)');
});
afterAll(() => cloned.drop());
beforeEach(async () => {
  clock = testClock();
  await cloned.database.pool.query(
    "truncate parcels; insert into parcels select '13010-0000000' || i, false from generate_series(1, 3) i",
  );
});

/** Sends what waits; each takes as long as told, and one may fail. */
const sendParcels = (fails?: string, duration = 'PT0S'): DeadlineSweep => ({
  name: 'send-parcels',
  every: 'day',
  description: '期限が来た荷物を送ります。',
  async due(tx, _now, { after = '', most }) {
    const { rows } = await sql<{ id: string }>`
      select id from parcels where not sent and id > ${after} order by id limit ${most}`.execute(tx);
    return rows.map(({ id }) => ({ id, label: id, since: Temporal.PlainDate.from('2026-11-01') }));
  },
  async act(tx, id) {
    clock.advance(duration);
    if (id === fails) throw new Error('the parcel is broken');
    await sql`update parcels set sent = true where id = ${id}`.execute(tx);
    return true;
  },
});

const callBack: DeadlineSweep = {
  name: 'call-back',
  every: 'minute',
  description: '約束の時刻に知らせます。',
  due: async (_tx, now, { after }) =>
    after === undefined ? [{ id: 'b', label: 'b', since: now.subtract({ hours: 1 }) }] : [],
  act: async () => true,
};

/** What the operators' tool writes, and whether its exit code tells of a failure. */
async function musubi(line: string, ...deadlineSweeps: readonly DeadlineSweep[]) {
  const said: string[] = [];
  const complained: string[] = [];
  const portal: Portal = {
    ...compose({
      database: cloned.database,
      clock,
      log: openLog('silent'),
      secretKeys: ['a secret of thirty-two bytes and more, for tests'],
      baseUrl: 'http://localhost:3000',
      siteName: 'ハローワークインターネットサービス',
      helpDeskPhone: '0570-077450',
      trainingSearchUrl: 'https://training.example.jp/',
      eventSearchUrl: 'https://events.example.jp/',
      mailFrom: 'system@mail.hellowork.mhlw.go.jp',
      smtpUrl: undefined,
      assetsFolder: 'dist/assets',
      papers: paperGround,
      trustedProxies: [],
      officeNetworks: [],
      requestsAMinute: 1000,
    }),
    deadlineSweeps,
  };
  const program = new Command('musubi').exitOverride();
  addCommands(program, {
    write: (words) => said.push(words),
    fail: (words) => complained.push(words),
    settings: () => ({ ok: false, fault: [] }),
    withPortal: (work) => work(portal),
  });
  await program.parseAsync(['sweeps', ...line.split(' ')], { from: 'user' });
  return { said, complained };
}

const unsent = async (): Promise<number> =>
  (await cloned.database.pool.query('select id from parcels where not sent')).rows.length;

it('lists what deadlines cause, with its pace and a sentence', async () => {
  expect(await musubi('list', sendParcels(), callBack)).toEqual({
    said: ['send-parcels  毎日  期限が来た荷物を送ります。', 'call-back  毎分  約束の時刻に知らせます。'],
    complained: [],
  });
});

it('shows whom each would touch now, since when and how many, and touches nobody', async () => {
  const { said, complained } = await musubi('due', sendParcels(), callBack);
  expect(said).toEqual([
    'send-parcels  期限が来た荷物を送ります。',
    '  13010-00000001  2026年11月01日から',
    '  13010-00000002  2026年11月01日から',
    '  13010-00000003  2026年11月01日から',
    '  合計 3件',
    'call-back  約束の時刻に知らせます。',
    '  b  2026年11月02日 09時00分から',
    '  合計 1件',
  ]);
  expect(complained).toEqual([]);
  expect(await unsent()).toBe(3);
});

it('shows one of them when its name is given', async () => {
  const { said } = await musubi('due call-back', sendParcels(), callBack);
  expect(said.at(0)).toBe('call-back  約束の時刻に知らせます。');
});

it('runs one at once and says what was done', async () => {
  const { said, complained } = await musubi('run send-parcels', sendParcels());
  expect(said).toEqual(['send-parcels  対象 3件、済み 3件、不要だった 0件']);
  expect(complained).toEqual([]);
  expect(await unsent()).toBe(0);
});

it('fails when somebody could not be done, after doing the others', async () => {
  const { said, complained } = await musubi('run send-parcels', sendParcels('13010-00000002'));
  expect(said).toEqual(['send-parcels  対象 3件、済み 2件、不要だった 0件']);
  expect(complained).toEqual(['1件は失敗しました。番号と理由は、ログにあります。次の回にやり直します。']);
  expect(await unsent()).toBe(1);
});

it('says how far it is when it takes longer than a second', async () => {
  const { said } = await musubi('run send-parcels', sendParcels(undefined, 'PT0.6S'));
  expect(said).toEqual([
    '  2件まで進みました（済み 2件、失敗 0件）',
    'send-parcels  対象 3件、済み 3件、不要だった 0件',
  ]);
});

it.each(['run', 'due'])('answers a name that it does not know with those that it does: %s', async (verb) => {
  const { said, complained } = await musubi(`${verb} send-parcel`, sendParcels(), callBack);
  expect(said).toEqual([]);
  expect(complained).toEqual([
    'この名前の仕事はありません: send-parcel',
    'あるのは: send-parcels, call-back',
  ]);
  expect(await unsent()).toBe(3);
});

it.each(['list', 'due'])('says so when there are none: %s', async (verb) => {
  expect(await musubi(verb)).toEqual({ said: ['期限の仕事は、まだありません。'], complained: [] });
});
