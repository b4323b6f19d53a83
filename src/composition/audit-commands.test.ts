import { afterAll, beforeAll, expect, it } from 'vitest';
import { addAuditCommands } from '#composition/audit-commands.ts';
import { runCommand } from '#kit/commands.ts';
import { aDesk, sitDown } from '#kit/desk.ts';
import { aJobSeeker } from '#kit/people.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { visitor } from '#kit/visitor.ts';
import { record } from '#platform/recording/audit.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(() => portal.close());

const audit = (...words: readonly string[]) => runCommand(portal, addAuditCommands, 'audit', ...words);

const verify = (...words: readonly string[]) => audit('verify', ...words);

/** What a run leaves open, because something else was under way, is sealed by the next. */
const seal = async (): Promise<void> => {
  const { database, clock } = portal.parts;
  const sweep = portal.sweeps.find(({ name }) => name === 'seal-audit-trail');
  const isSealed = async (): Promise<boolean> => {
    await database.transaction(async (tx) => sweep?.run(tx, clock.now()));
    const { rows } = await database.pool.query<{ sealed: boolean }>(
      'select (select max(number) from audit_trail) = (select max(last) from audit_seals) as sealed',
    );
    return rows[0]?.sealed === true;
  };
  await expect.poll(isSealed, { timeout: 10_000 }).toBe(true);
};

it('tells operators whether the audit trail stands as it was written, and where it does not [s-aud3]', async () => {
  const { database, clock } = portal.parts;
  const entry = { at: clock.now(), actor: { kind: 'system' }, action: 'a', result: 'done' } as const;
  for (let count = 1; count <= 3; count += 1) await database.transaction((tx) => record(tx, entry));
  await seal();
  const { written, failed } = await verify();
  expect(failed).toEqual([]);
  expect(written[0]).toBe('記録 3件は、書いたときのままです。(unchanged)');
  const anchor = /(\d+:[\w-]{43})$/u.exec(written[2] ?? '')?.[1] ?? '';
  expect((await verify('--anchor', anchor)).failed).toEqual([]);
  expect((await verify('--anchor', '1:nonsense')).failed[0]).toContain('控えた封が');
  await database.pool.query(`alter table audit_trail disable trigger user;
    update audit_trail set actor_id = 'b' where number = 2; alter table audit_trail enable trigger user`);
  expect((await verify()).failed).toEqual([
    '1番から3番の記録が、書いたときと違います。(entries were changed)',
  ]);
});

it('lists within a span of time who was touched by whom, and what was opened [s-aud4]', async () => {
  const { parts, clock, baseUrl } = portal;
  clock.set('2026-11-21T10:00');
  const [seen, other] = [await aJobSeeker(parts), await aJobSeeker(parts)];
  const [reader, colleague] = [await aDesk(parts), await aDesk(parts)];
  const opens = async (desk: typeof reader, number: string, page = ''): Promise<void> => {
    const browser = visitor(baseUrl);
    sitDown(browser, parts, desk);
    await browser.open(`/counter/job-seekers/${number}`);
    if (page !== '') await browser.submit({}, page);
  };
  await opens(colleague, other.number);
  await opens(reader, seen.number, '/sensitive');
  const { rows } = await parts.database.pool.query('select login_name from staff where id = $1', [
    reader.staffId,
  ]);
  const span = ['--from', '2026-11-21T10:00', '--to', '2026-11-21T10:01'];
  const all = (await audit('touched', ...span)).written;
  expect(all.at(-1)).toContain('求職者 2人');
  const byReader = (await audit('touched', ...span, '--by', rows[0].login_name)).written;
  expect(byReader.at(-1)).toBe('合計 1（求職者 1人）');
  expect(byReader[0]).toContain(`求職者\t${seen.number}\t`);
  expect(byReader[0]).toContain('counter.open-record');
  expect(byReader[0]).toContain('counter.show-sensitive');
  const later = await audit('touched', '--from', '2026-11-21T10:01', '--to', '2026-11-22T00:00');
  expect(later.written).toEqual(['合計 0（求職者 0人）']);
  expect((await audit('touched', '--from', 'x', '--to', 'y')).failed[0]).toContain('2026-11-21T10:00');
  expect((await audit('touched', ...span, '--by', 'nobody')).failed).toEqual([
    'この職員IDはありません: nobody',
  ]);
});
