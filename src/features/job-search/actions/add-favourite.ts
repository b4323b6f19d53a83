import { lockAccount } from '#features/accounts/index.ts';
import { policy } from '#kernel/policy.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Parts } from '#platform/parts.ts';
import { countFavourites, insertFavourite, isFavourite } from '../store/favourites.store.ts';

/** JOB-4: two tabs at one moment follow one another, so that there is never one too many. */
export function addFavourite(
  { database }: Parts,
  accountId: string,
  vacancyId: number,
  now: Temporal.Instant,
): Promise<Result<void, 'job-search.favourites.full'>> {
  return database.transaction(async (tx) => {
    await lockAccount(tx, accountId);
    if (await isFavourite(tx, accountId, vacancyId)) return ok(undefined);
    if ((await countFavourites(tx, accountId)) >= policy.favourites.most) {
      return fail('job-search.favourites.full');
    }
    await insertFavourite(tx, accountId, vacancyId, now);
    return ok(undefined);
  });
}
