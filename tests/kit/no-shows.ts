import { objectToNoShow, reportNoShow } from '#features/applications/actions/no-shows.ts';
import { setInterview } from '#features/applications/actions/set-interview.ts';
import type { Parts } from '#platform/parts.ts';
import { anApplication, aSeeker } from './applications.ts';

/** The person did not come to an interview an hour from now; the employer reports it an hour later. Answers the application. */
export async function aNoShow(parts: Parts, number: string): Promise<string> {
  const { id, establishment_number } = await anApplication(parts, { number });
  const part = { side: 'employer', establishmentNumber: establishment_number } as const;
  const actor = { kind: 'employer', id: '00000000-0000-4000-8000-000000000001' } as const;
  const now = parts.clock.now();
  const interview = { at: now.add({ hours: 1 }), place: '本社', words: '' };
  const setting = { part, applicationId: id, interview, actor };
  const reported = await parts.database.transaction(async (tx) => {
    await setInterview(tx, parts, setting, now);
    return reportNoShow(tx, parts, { part, applicationId: id, actor }, now.add({ hours: 2 }));
  });
  if (!reported.ok) throw new Error(`no no-show was reported: ${reported.fault}`);
  return id;
}

/** The person says, three hours from now, that it was not so. */
export async function object(parts: Parts, number: string, applicationId: string): Promise<void> {
  const part = { side: 'job-seeker', numbers: [number] } as const;
  const words = '電話で<b>断りました</b>。';
  const objecting = { part, applicationId, words, actor: { kind: 'job-seeker' } } as const;
  const now = parts.clock.now().add({ hours: 3 });
  const objected = await parts.database.transaction((tx) => objectToNoShow(tx, objecting, now));
  if (!objected.ok) throw new Error(`nothing was objected to: ${objected.fault}`);
}

/** Somebody who objects to a report. Answers the 求職番号. */
export async function aNoShowObjectedTo(parts: Parts): Promise<string> {
  const { number } = await aSeeker(parts);
  await object(parts, number, await aNoShow(parts, number));
  return number;
}
