import { certify } from '#features/applications/actions/certify.ts';
import { listCertificatesOf } from '#features/applications/store/certificates.store.ts';
import { findJobSeeker } from '#features/job-seekers/index.ts';
import { japanDay } from '#kernel/time.ts';
import type { Parts } from '#platform/parts.ts';
import { anApplication } from './applications.ts';

/** A 求職活動の証明 of somebody who applied today. Answers its code. */
export async function aCertificate(parts: Parts): Promise<string> {
  const { job_seeker_number: number } = await anApplication(parts);
  const now = parts.clock.now();
  const person = await findJobSeeker(parts.database.reading, number);
  if (person === undefined) throw new Error('nobody is there to certify for');
  const today = japanDay(now);
  const certifying = {
    person,
    numbers: [number],
    from: today,
    through: today,
    actor: { kind: 'system' },
  } as const;
  await parts.database.transaction((tx) => certify(tx, certifying, now));
  return (await listCertificatesOf(parts.database.reading, [number]))[0]?.code ?? '';
}
