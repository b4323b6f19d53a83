import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { type Database, openDatabase } from '#platform/database/database.ts';
import { templateName } from './global-setup.ts';

export interface ClonedDatabase {
  readonly database: Database;
  readonly url: string;
  /** Another pool on the same database: a second node. */
  openAgain(): Database;
  drop(): Promise<void>;
}

/** A database of its own, migrated and empty, for one test file. */
export async function cloneDatabase(): Promise<ClonedDatabase> {
  const { adminUrl, url } = inject('cluster');
  const name = `musubi_${randomBytes(6).toString('hex')}`;
  const clone = new URL(url);
  await asAdmin(
    adminUrl,
    `create database ${name} template ${templateName} owner ${decodeURIComponent(clone.username)}`,
  );
  clone.pathname = `/${name}`;
  const pools: Database[] = [];
  const open = (): Database => {
    const pool = openDatabase(clone.href, { connections: 10, onIdleError: () => undefined });
    pools.push(pool);
    return pool;
  };
  return {
    database: open(),
    url: clone.href,
    openAgain: open,
    async drop() {
      await Promise.all(pools.map((pool) => pool.close()));
      await asAdmin(adminUrl, `drop database ${name} with (force)`);
    },
  };
}

async function asAdmin(adminUrl: string, statement: string): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query(statement);
  } finally {
    await admin.end();
  }
}
