import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, expect, it } from 'vitest';
import { addPaperCommands } from '#composition/paper-commands.ts';
import { readSettings } from '#composition/settings.ts';
import { paperGround, readPaper } from '#kit/papers.ts';

const folder = mkdtempSync(join(tmpdir(), 'blank-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('makes a blank 紹介状 while no database is there', async () => {
  const program = new Command('musubi').exitOverride();
  const said: string[] = [];
  addPaperCommands(program, {
    write: (line) => said.push(line),
    fail: (line) => said.push(line),
    settings: () => readSettings({}),
    papers: paperGround,
    withPortal: () => Promise.reject(new Error('nobody asks')),
  });
  const file = join(folder, 'blank.pdf');
  await program.parseAsync(['papers', 'blank-referral-letter', file], { from: 'user' });
  expect(said).toEqual([`${file} を作りました。(written)`]);
  const { text, pages } = await readPaper(readFileSync(file));
  expect(text).toContain('選考結果通知');
  expect(pages).toHaveLength(1);
});
