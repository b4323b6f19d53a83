import { findApplicationOf } from '#features/applications/index.ts';
import { sendMessage } from '#features/messages/index.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { storeFile } from '#platform/files/stored-files.ts';
import type { Parts } from '#platform/parts.ts';
import { newId } from '#platform/security/secrets.ts';
import { daysBefore } from '../town/days-before.ts';
import type { TownApplication } from '../town/town-application.ts';
import { known, mustBe, type Town } from './residents.ts';

interface Writing {
  readonly application: TownApplication;
  readonly applicationId: string;
  /** The way to the interview, as the employer sends it. */
  readonly directions: Uint8Array;
}

/** What the two sides of an application wrote to one another. */
export async function writeAsInTown(
  tx: Tx,
  parts: Parts,
  town: Town,
  { application, applicationId, directions }: Writing,
): Promise<void> {
  const { by, vacancy, messages = [] } = application;
  const person = known(town.residents, by);
  const { employer } = known(town.vacancies, vacancy);
  for (const { from, daysAgo, text, withFile } of messages) {
    const at = daysBefore(town.hall.now, daysAgo);
    const row = await findApplicationOf(tx, { side: 'office' }, applicationId);
    if (row === undefined) throw new Error('an application of the demonstration is not there');
    const { accountId: id, actor } = from === 'employer' ? employer : person;
    const files = withFile === true ? [await fileOf(tx, directions, at)] : [];
    const message = { once: newId(), title: null, text, files };
    const place = { kind: 'application', application: row } as const;
    const sending = { writer: { side: from, id, actor }, place, message };
    mustBe(`message of ${from} about ${vacancy}`, await sendMessage(tx, parts, sending, at));
  }
}

async function fileOf(tx: Tx, bytes: Uint8Array, at: Temporal.Instant) {
  const { id, mediaType, size } = await storeFile(tx, { bytes, mediaType: 'application/pdf' }, at);
  return { file_id: id, name: '面接の場所のご案内', media_type: mediaType, size };
}
