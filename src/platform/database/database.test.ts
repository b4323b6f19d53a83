import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ClonedDatabase, cloneDatabase } from '#kit/database.ts';
import {
  type Database,
  isOutage,
  isTooBusy,
  openDatabase,
  pageTimeouts,
} from '#platform/database/database.ts';

const withCode = (code: string): Error => Object.assign(new Error('something'), { code });

it.each([
  'ECONNREFUSED',
  'ECONNRESET',
  'EAI_AGAIN',
  'ENOTFOUND',
  'EHOSTUNREACH',
  '08006',
  '53300',
  '57014',
  '25P03',
  '55000',
  '57P01',
])('takes %s for a database that is away: the portal waits for it', (code) => {
  expect(isOutage(withCode(code))).toBe(true);
});

it.each(['23505', '22P02', '42P01', 'ERR_INVALID_ARG_TYPE'])('takes %s for a fault of ours', (code) => {
  expect(isOutage(withCode(code))).toBe(false);
});

it('knows a broken connection by its words', () => {
  expect(isOutage(new Error('Connection terminated unexpectedly'))).toBe(true);
  expect(isOutage(new Error('timeout exceeded when trying to connect'))).toBe(true);
  expect(isOutage(new Error('x is not a function'))).toBe(false);
  expect(isOutage('a word')).toBe(false);
});

it.each(['57014', '25P03', '53300'])('takes %s for a database with too much to do', (code) => {
  expect(isTooBusy(withCode(code))).toBe(true);
});

it.each(['ECONNREFUSED', '57P01', '23505'])('does not take %s for that', (code) => {
  expect(isTooBusy(withCode(code))).toBe(false);
});

describe('timeouts', () => {
  let cloned: ClonedDatabase;
  const opened: Database[] = [];
  beforeAll(async () => {
    cloned = await cloneDatabase();
  });
  afterAll(async () => {
    await Promise.all(opened.map((database) => database.close()));
    await cloned.drop();
  });

  const open = (timeouts?: typeof pageTimeouts | { statement: number; idleInTransaction: number }) => {
    const database = openDatabase(cloned.url, { connections: 1, onIdleError: () => undefined, timeouts });
    opened.push(database);
    return database;
  };
  const setting = async (database: Database, name: string): Promise<string> => {
    const { rows } = await database.pool.query<{ value: string }>('select current_setting($1) as value', [
      name,
    ]);
    return rows[0]?.value ?? '';
  };

  it('let no page wait for long, and leave what works behind the pages its time', async () => {
    const pages = open(pageTimeouts);
    expect(await setting(pages, 'statement_timeout')).toBe('15s');
    expect(await setting(pages, 'idle_in_transaction_session_timeout')).toBe('1min');
    const work = open();
    expect(await setting(work, 'statement_timeout')).toBe('0');
    expect(await setting(work, 'idle_in_transaction_session_timeout')).toBe('0');
  });

  it('end a statement that hangs, and its connection goes on working', async () => {
    const database = open({ statement: 100, idleInTransaction: 1000 });
    await expect(database.pool.query('select pg_sleep(20)')).rejects.toSatisfy(isTooBusy);
    expect((await database.pool.query('select 1')).rowCount).toBe(1);
  });
});
