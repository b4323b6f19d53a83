import { policy } from '#kernel/policy.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import { takePlace } from '#platform/limits/limits.ts';
import type { Parts } from '#platform/parts.ts';
import { type Actor, record } from '#platform/recording/audit.ts';
import { ownDataFile } from '../rules/own-data-file.ts';
import { collectOwnData, type OwnData } from './collect-own-data.ts';

const limit = { name: 'own-data.files', most: policy.ownData.files, window: policy.ownData.window };

interface Asked {
  readonly accountId: string;
  readonly actor: Actor;
  readonly now: Temporal.Instant;
}

export interface TooManyFiles {
  readonly key: 'own-data.too-many';
  readonly until: Temporal.Instant;
}

/** s-prv1: the file with everything; so many a day, because it is dear to make. */
export async function handOverOwnData(
  parts: Parts,
  { accountId, actor, now }: Asked,
): Promise<Result<string, TooManyFiles>> {
  const subject = parts.secrets.keyed('own-data', accountId).toString('base64url');
  const place = await parts.database.transaction(async (tx) => {
    const taken = await takePlace(tx, limit, subject, now);
    const result = taken.free ? 'done' : 'own-data.too-many';
    const about = { kind: 'account', id: accountId } as const;
    await record(tx, { at: now, actor, action: 'own-data.export', result, subject: about });
    return taken;
  });
  if (!place.free) return fail({ key: 'own-data.too-many', until: place.until });
  const data = await collectOwnData(parts, accountId);
  return ok(ownDataFile(data, { at: now, site: parts.site.siteName }));
}

/** The same to be read on the page. */
export async function readOwnData(parts: Parts, { accountId, actor, now }: Asked): Promise<OwnData> {
  await record(parts.database.reading, {
    at: now,
    actor,
    action: 'own-data.read',
    result: 'done',
    subject: { kind: 'account', id: accountId },
  });
  return collectOwnData(parts, accountId);
}
