import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { joinedMinimumWages, type MinimumWage } from '../rules/minimum-wage.ts';
import { on } from './tables.ts';

/** Every one that is known: as the operator brought it in, else as the source has it. */
export async function listMinimumWages(tx: Tx): Promise<readonly MinimumWage[]> {
  const rows = await on(tx).selectFrom('minimum_wages').selectAll().execute();
  return joinedMinimumWages(
    rows.map(({ prefecture, valid_from, hourly_yen }) => ({
      prefecture,
      validFrom: valid_from,
      hourlyYen: hourly_yen,
    })),
  );
}

export async function writeMinimumWages(
  tx: Tx,
  wages: readonly MinimumWage[],
  now: Temporal.Instant,
): Promise<void> {
  if (wages.length === 0) return;
  await on(tx)
    .insertInto('minimum_wages')
    .values(
      wages.map(({ prefecture, validFrom, hourlyYen }) => ({
        prefecture,
        valid_from: validFrom,
        hourly_yen: hourlyYen,
        loaded_at: now,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['prefecture', 'valid_from']).doUpdateSet((column) => ({
        hourly_yen: column.ref('excluded.hourly_yen'),
        loaded_at: column.ref('excluded.loaded_at'),
      })),
    )
    .execute();
}
