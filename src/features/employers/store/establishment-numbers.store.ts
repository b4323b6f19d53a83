import { sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';
import { establishmentNumber, seriesOf } from '../rules/establishment-number.ts';
import { on } from './tables.ts';

/** Takes the next 事業所番号 of an office. The series stays held until the commit: no number is given out twice. */
export async function nextEstablishmentNumber(tx: Tx, officeNumber: string): Promise<string> {
  const series = seriesOf(officeNumber);
  for (;;) {
    const { serial } = await on(tx)
      .insertInto('establishment_serials')
      .values({ series, next_serial: 2 })
      .onConflict((conflict) =>
        conflict.column('series').doUpdateSet({ next_serial: sql`establishment_serials.next_serial + 1` }),
      )
      .returning(sql<number>`next_serial - 1`.as('serial'))
      .executeTakeFirstOrThrow();
    const number = establishmentNumber(series, serial);
    // Numbers that came with imported vacancies are taken.
    const taken = await on(tx)
      .selectFrom('establishment_names')
      .select('number')
      .where('number', 'like', `${number.slice(0, -1)}%`)
      .executeTakeFirst();
    if (taken === undefined) return number;
  }
}
