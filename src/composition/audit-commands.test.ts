import { Command } from 'commander';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addAuditCommands } from '#composition/audit-commands.ts';
import type { CommandGround } from '#composition/command-ground.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { record } from '#platform/recording/audit.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(() => portal.close());

async function verify(...words: readonly string[]): Promise<{ written: string[]; failed: string[] }> {
  const written: string[] = [];
  const failed: string[] = [];
  const ground = {
    withPortal: async (work: (one: { parts: TestPortal['parts'] }) => unknown) =>
      work({ parts: portal.parts }),
    write: (line: string) => void written.push(line),
    fail: (line: string) => void failed.push(line),
  } as unknown as CommandGround;
  const program = new Command();
  addAuditCommands(program, ground);
  await program.parseAsync(['audit', 'verify', ...words], { from: 'user' });
  return { written, failed };
}

const seal = async (): Promise<void> => {
  const { database, clock } = portal.parts;
  for (let run = 1; run <= 2; run += 1) {
    const sweep = portal.sweeps.find(({ name }) => name === 'seal-audit-trail');
    await database.transaction(async (tx) => sweep?.run(tx, clock.now()));
  }
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
