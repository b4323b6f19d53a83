import { Writable } from 'node:stream';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testClock } from '#kit/clock.ts';
import { type ClonedDatabase, cloneDatabase } from '#kit/database.ts';
import { listAuditEntriesOf, record } from '#platform/recording/audit.ts';
import { openLog, redactedFields } from '#platform/recording/log.ts';

let cloned: ClonedDatabase;
beforeAll(async () => {
  cloned = await cloneDatabase();
});
afterAll(() => cloned.drop());

it('writes down who did what to whom, with role, office and request [s-aud2]', async () => {
  const subject = { kind: 'job-seeker', id: '13010-1' } as const;
  const actor = { kind: 'staff', id: 'a', role: 'chief', officeNumber: '13010', requestId: 'r' } as const;
  const at = testClock().now();
  await cloned.database.transaction((tx) =>
    record(tx, { at, actor, action: 'counter.open-record', result: 'done', subject, reason: '相談のため' }),
  );
  expect(await listAuditEntriesOf(cloned.database.reading, subject, 10)).toMatchObject([
    { actor_role: 'chief', actor_office: '13010', action: 'counter.open-record', reason: '相談のため' },
  ]);
});

it.each(['update audit_trail set result = $$done$$', 'delete from audit_trail', 'truncate audit_trail'])(
  'refuses to change what was written: %s [s-aud3]',
  async (statement) => {
    await expect(cloned.database.pool.query(statement)).rejects.toThrow('only grows');
  },
);

/** A log whose lines can be read. */
function readableLog() {
  const lines: string[] = [];
  const sink = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  return { lines, log: openLog('info', sink) };
}

it('tells of an error of the database what it is, and not the value that it is about [s-aud2]', async () => {
  const { lines, log } = readableLog();
  const { pool } = cloned.database;
  for (const statement of [
    "select 'hanako@example.jp'::uuid",
    "select 'hanako@example.jp'::integer",
    "select 'hanako@example.jp'::timestamptz",
    'select * from hanako_is_not_a_table',
  ]) {
    const error = await pool.query(statement).catch((caught: unknown) => caught);
    log.error({ error }, 'request failed');
  }
  expect(lines).toHaveLength(4);
  expect(lines.join('')).not.toContain('hanako@example.jp');
  expect(lines.map((line) => JSON.parse(line).error.errorCode)).toEqual(['22P02', '22P02', '22007', '42P01']);
  expect(lines[3]).toContain('does not exist');
});

it('keeps personal data and secrets out of log lines [s-aud2]', async () => {
  const { lines, log } = readableLog();
  for (const field of redactedFields) {
    log.info({ [field]: 'hanako@example.jp', request: { [field]: 'hanako@example.jp' } }, 'line');
  }
  expect(lines).toHaveLength(redactedFields.length);
  expect(lines.join('')).not.toContain('hanako');
});
