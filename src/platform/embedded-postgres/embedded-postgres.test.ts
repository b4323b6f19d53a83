import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { copyDataDir } from '#kit/data-dir.ts';
import { DataDirInUse } from './failure.ts';
import { findRunningEmbeddedPostgres } from './find-running.ts';
import { findHome } from './home.ts';
import { isAlive, processesNaming } from './processes.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './start-embedded-postgres.ts';

const isRoot = process.getuid?.() === 0;

let folder: string;
let dataDir: string;
let warnings: string[];
let running: EmbeddedPostgres[];
let owners: ChildProcess[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'embedded-postgres-'));
  if (isRoot) chmodSync(folder, 0o755);
  dataDir = join(folder, 'data');
  warnings = [];
  running = [];
  owners = [];
});

afterEach(async () => {
  for (const owner of owners) owner.kill('SIGKILL');
  for (const database of running) await database.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** As after a first start, which takes longest of all. */
function beginWithDatabase(): void {
  mkdirSync(dataDir);
  copyDataDir(inject('cluster').madeDataDir, dataDir);
}

const log = {
  info: () => {},
  warn: (_: object, message: string) => void warnings.push(message),
  error: (_: object, message: string) => void warnings.push(message),
};

async function start(options: { port?: number; tcpPort?: number } = {}): Promise<EmbeddedPostgres> {
  const database = await startEmbeddedPostgres({ dataDir, log, ...options });
  running.push(database);
  return database;
}

async function query<Row>(address: string, statement: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: address });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(statement)).rows as Row[];
  } finally {
    await client.end();
  }
}

async function eventually(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 800; tries += 1) {
    if (await holds()) return;
    await pause(50);
  }
  throw new Error('it did not come true within forty seconds');
}

const answers = (address: string) => () =>
  query(address, 'select 1').then(
    () => true,
    () => false,
  );

/** Another Node process that owns the database, to be killed. */
async function ownerInAnotherProcess(): Promise<{ owner: ChildProcess; serverPid: number }> {
  const module = new URL('./start-embedded-postgres.ts', import.meta.url).href;
  const script = `
    const { startEmbeddedPostgres } = await import(${JSON.stringify(module)});
    const log = { info() {}, warn() {}, error() {} };
    const database = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, log, port: 3999 });
    console.log(database.pid);
  `;
  const options = ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', script];
  const owner = spawn(process.execPath, options, { stdio: ['ignore', 'pipe', 'inherit'] });
  owners.push(owner);
  if (owner.stdout === null) throw new Error('the other process has no output');
  const [line] = (await once(createInterface({ input: owner.stdout }), 'line')) as [string];
  return { owner, serverPid: Number(line) };
}

describe('the embedded PostgreSQL', () => {
  it('is made on first use, keeps what was written and leaves nothing running', async () => {
    const first = await start();
    await query(first.url, "create table kept as select '髙橋 結' as name");
    await first.stop();
    expect(isAlive(first.pid)).toBe(false);
    expect(existsSync(join(dataDir, 'owner.json'))).toBe(false);

    const second = await start();
    expect(await query(second.url, 'select name from kept')).toEqual([{ name: '髙橋 結' }]);
    expect(warnings).toEqual([]);
  });

  it('sorts by code point, checks its pages, writes through and gives the portal no superuser', async () => {
    const { url } = await start();
    const [settings] = await query(
      url,
      `select current_setting('data_checksums') as checksums, current_setting('fsync') as fsync,
        (select datlocprovider::text || ' ' || datlocale from pg_database where datname = current_database()) as locale,
        (select rolsuper from pg_roles where rolname = current_user) as super`,
    );
    expect(settings).toEqual({ checksums: 'on', fsync: 'on', locale: 'b C.UTF-8', super: false });
  });

  it('lets nobody in without the password', async () => {
    beginWithDatabase();
    const { url } = await start();
    const wrong = url.replace(/:[^:@/]+@/, ':guess@');
    await expect(query(wrong, 'select 1')).rejects.toThrow(/password authentication failed/);
    expect(statSync(join(dataDir, 'database-secret')).mode & 0o777).toBe(0o600);
  });

  it('serves over TCP with a password where a port is asked for', async () => {
    beginWithDatabase();
    const tcpPort = 40_000 + (process.pid % 20_000);
    const { url } = await start({ tcpPort });
    expect(url).toContain(`@127.0.0.1:${tcpPort}/`);
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('gives the roles new passwords when the kept secret is lost', async () => {
    beginWithDatabase();
    await (await start()).stop();
    rmSync(join(dataDir, 'database-secret'));
    const { url } = await start();
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('comes back on the same address after the server was killed', async () => {
    beginWithDatabase();
    const database = await start();
    await query(database.url, 'create table kept as select 7 as number');
    const before = database.pid;
    const deaths: string[] = [];
    database.onDeath((reason) => deaths.push(reason));

    process.kill(before, 'SIGKILL');
    await eventually(() => deaths.length === 1);
    await eventually(answers(database.url));

    // It may answer us a moment before the supervisor has noted its new process.
    await eventually(() => database.pid !== before);
    expect(deaths).toEqual(['SIGKILL']);
    expect(await query(database.url, 'select number from kept')).toEqual([{ number: 7 }]);
  });

  it('stops at once while it is being started again', async () => {
    beginWithDatabase();
    const database = await start();
    process.kill(database.pid, 'SIGKILL');
    await database.stop();
    expect(processesNaming(findHome(dataDir)?.tag ?? 'no database')).toEqual([]);
  });
});

describe('a data folder', () => {
  it('refuses a second start and names the process and port of the first', async () => {
    beginWithDatabase();
    const { owner } = await ownerInAnotherProcess();
    const refused = await start().catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(DataDirInUse);
    expect(refused).toMatchObject({ pid: owner.pid, port: 3999 });
    expect(String(refused)).toContain(`プロセス ${owner.pid}(ポート 3999)`);
    expect(String(refused)).toContain(`in use by process ${owner.pid} (port 3999)`);
  });

  it('tells a command beside the portal how to reach the running database', async () => {
    expect(findRunningEmbeddedPostgres(dataDir)).toBeUndefined();
    const { url, announcePort, stop } = await start();
    announcePort(3456);
    const expected = { url, ownerPid: process.pid, ownerPort: 3456 };
    expect(findRunningEmbeddedPostgres(dataDir)).toEqual(expected);
    await stop();
    expect(findRunningEmbeddedPostgres(dataDir)).toBeUndefined();
  });

  it('is taken over at once when its owner was killed', async () => {
    beginWithDatabase();
    const { owner } = await ownerInAnotherProcess();
    owner.kill('SIGKILL');
    await once(owner, 'exit');
    const { url } = await start();
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('is taken over when owner and server were killed together', async () => {
    beginWithDatabase();
    const { owner, serverPid } = await ownerInAnotherProcess();
    owner.kill('SIGKILL');
    process.kill(serverPid, 'SIGKILL');
    await once(owner, 'exit');
    const { url } = await start();
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('is left by the server soon after its owner was killed', async () => {
    beginWithDatabase();
    const { owner, serverPid } = await ownerInAnotherProcess();
    owner.kill('SIGKILL');
    await eventually(() => !isAlive(serverPid));
  });

  it('is taken over when the owner was killed while it made the database', async () => {
    const half = ownerInAnotherProcess().catch(() => {});
    await eventually(() => existsSync(join(dataDir, 'database', `cluster.new-${owners[0]?.pid}`, 'base')));
    owners[0]?.kill('SIGKILL');
    const { url } = await start();
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
    void half;
  });

  it('may lie deeper than a socket path may be long', async () => {
    dataDir = join(folder, 'a'.repeat(60), 'b'.repeat(60), 'data');
    const { url } = await start();
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
    const sockets = findHome(dataDir)?.sockets ?? '';
    expect(sockets).not.toContain(folder);
    await running[0]?.stop();
    rmSync(sockets, { recursive: true });
  });

  it.runIf(isRoot)(
    'keeps the database elsewhere, and finds it again, below a folder closed to it',
    async () => {
      const closed = join(folder, 'closed');
      mkdirSync(closed, { mode: 0o700 });
      dataDir = join(closed, 'data');
      const database = await start();
      await query(database.url, 'create table kept as select 7 as number');
      await database.stop();
      const place = readFileSync(join(dataDir, 'database-location'), 'utf8').trim();
      expect(place).toMatch(/^\/var\/tmp\/musubi-/);
      expect(warnings.join()).toContain(place);

      const again = await start();
      expect(await query(again.url, 'select number from kept')).toEqual([{ number: 7 }]);
      await again.stop();
      rmSync(place, { recursive: true });
      await expect(start()).rejects.toThrow(/which is gone/);
    },
  );

  it.runIf(isRoot)('lets the database through, as root, without showing what else it holds', async () => {
    await start();
    expect(statSync(dataDir).mode & 0o777).toBe(0o711);
    expect(statSync(join(dataDir, 'database')).uid).not.toBe(0);
  });
});
