import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CommandGround } from '#composition/command-ground.ts';
import { addSearchCommands } from '#composition/search-commands.ts';
import { type ClonedDatabase, cloneDatabase } from '#kit/database.ts';
import { startTestIndex, type TestIndex } from '#kit/search-index.ts';
import { settleSearched } from '#kit/searched-vacancies.ts';

let cloned: ClonedDatabase;
let folder: string;
let nodes: TestIndex[];
beforeEach(async () => {
  cloned = await cloneDatabase();
  folder = mkdtempSync(join(tmpdir(), 'musubi-tests-command-'));
  nodes = [];
});
afterEach(async () => {
  for (const node of nodes) await node.close();
  await cloned.drop();
  rmSync(folder, { recursive: true });
});

async function aNode(): Promise<TestIndex> {
  const node = await startTestIndex(cloned.openAgain(), mkdtempSync(join(folder, 'node-')));
  nodes.push(node);
  return node;
}

async function musubi(
  command: string,
  patience = { first: 30_000, next: 60_000 },
): Promise<{ written: readonly string[]; failed: readonly string[] }> {
  const written: string[] = [];
  const failed: string[] = [];
  const ground = {
    write: (line: string) => void written.push(line),
    fail: (line: string) => void failed.push(line),
    settings: () => ({ ok: true, value: { dataDir: folder } }),
    withPortal: async (work: (portal: unknown) => unknown) => work({ parts: { database: cloned.database } }),
  } as unknown as CommandGround;
  const program = new Command();
  addSearchCommands(program, ground, patience);
  await program.parseAsync(['search', command], { from: 'user' });
  return { written, failed };
}

describe('musubi search', () => {
  it('has every node build its index anew, tells how far each is, and ends when all are done', {
    timeout: 300_000,
  }, async () => {
    await settleSearched(cloned.database, 60);
    const [one, other] = [await aNode(), await aNode()];
    const { written, failed } = await musubi('rebuild');
    expect(failed).toEqual([]);
    expect(written.filter((line) => line.includes('始めます'))).toHaveLength(2);
    expect(written.filter((line) => /作り直しました（[\d,]+件）/u.test(line))).toHaveLength(2);
    expect([one.opened(), other.opened()]).toEqual([2, 2]);
    expect([one.lost(), other.lost()]).toEqual([0, 0]);
  });

  it('says how the index stands on each node', async () => {
    await settleSearched(cloned.database, 50);
    await aNode();
    const { written, failed } = await musubi('status');
    expect(failed).toEqual([]);
    expect(written).toHaveLength(1);
    expect(written[0]).toMatch(/:\d+ {2}\d+件 {2}最新です \(current\)$/u);
  });

  it('takes the snapshot away where no node is running', async () => {
    expect((await musubi('status')).written).toEqual(['動いているノードはありません。(no node is running)']);
    const file = join(folder, 'search-index');
    writeFileSync(file, 'an index');
    const { written, failed } = await musubi('rebuild');
    expect(failed).toEqual([]);
    expect(written.join('\n')).toContain(`索引の控えを消しました: ${file}`);
    expect(existsSync(file)).toBe(false);
    expect((await musubi('rebuild')).written.join('\n')).toContain('索引の控えはありません');
  });

  it('complains of a node that listens and says nothing', async () => {
    const client = new pg.Client({
      connectionString: cloned.url,
      application_name: 'musubi-search-index',
    });
    await client.connect();
    const { failed } = await musubi('rebuild', { first: 500, next: 500 });
    expect(failed.join('\n')).toContain('返事のないノードが1台');
    await client.end();
  });
});
