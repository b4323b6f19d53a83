import { resolve } from 'node:path';
import { addressFor } from './address.ts';
import { PORTAL } from './cluster.ts';
import { findHome, keptSecret } from './home.ts';
import { livingOwner } from './owner.ts';

export type RunningEmbeddedPostgres = { url: string; ownerPid: number; ownerPort: number | undefined };

/** The database another living process runs in `dataDir`, for a command beside a running portal. */
export function findRunningEmbeddedPostgres(dataDir: string): RunningEmbeddedPostgres | undefined {
  const folder = resolve(dataDir);
  const owner = livingOwner(folder);
  const home = findHome(folder);
  const secret = keptSecret(folder);
  if (owner === undefined || home === undefined || secret === undefined) return undefined;
  const url = addressFor(PORTAL, home, secret, undefined);
  return { url, ownerPid: owner.pid, ownerPort: owner.port };
}
