import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runMigrations as runJobMigrations } from 'graphile-worker';
import type { Database } from '#platform/database/database.ts';

/** Any number will do, as long as every node uses the same one. */
const migrationLock = 7_305_511;

export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}

const fileName = /^(\d{4})-([a-z0-9-]+)\.sql$/u;

export async function readMigrations(folder: string): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name) => {
      const match = fileName.exec(name);
      if (match === null) throw new Error(`migration ${name} is not named 0001-what-it-does.sql`);
      return { number: Number(match[1]), name, sql: await readFile(join(folder, name), 'utf8') };
    }),
  );
}

/**
 * Brings the database to the newest version, each migration in one transaction. Safe when several nodes start
 * at once: the first holds a lock, the others wait and find the work done.
 */
export async function migrate(database: Database, folder: string): Promise<readonly string[]> {
  const migrations = await readMigrations(folder);
  const client = await database.pool.connect();
  const done: string[] = [];
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    await client.query(
      'create table if not exists migrations (number integer primary key, name text not null, applied_at timestamptz not null default now())',
    );
    const { rows } = await client.query<{ number: number }>('select number from migrations');
    const applied = new Set(rows.map((row) => row.number));
    for (const migration of migrations.filter(({ number }) => !applied.has(number))) {
      await client.query('begin');
      await client.query(migration.sql);
      await client.query('insert into migrations (number, name) values ($1, $2)', [
        migration.number,
        migration.name,
      ]);
      await client.query('commit');
      done.push(migration.name);
    }
    await runJobMigrations({ pgPool: database.pool });
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    await client.query('select pg_advisory_unlock($1)', [migrationLock]).catch(() => undefined);
    client.release();
  }
  return done;
}
