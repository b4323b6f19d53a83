import type { Tx } from '#platform/database/database.ts';
import { isId, tokenHash } from '#platform/security/secrets.ts';
import type { CertificateContents } from '../rules/certificate-contents.ts';
import { type ActivityCertificateRow, on } from './tables.ts';

/** The same whatever order the database keeps the keys in. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, one: unknown) =>
    one !== null && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );

const hashOf = (contents: CertificateContents): string => tokenHash(canonical(contents));

export async function insertCertificate(
  tx: Tx,
  certificate: Omit<ActivityCertificateRow, 'contents_hash'>,
): Promise<void> {
  const { contents } = certificate;
  await on(tx)
    .insertInto('activity_certificates')
    .values({
      ...certificate,
      contents: JSON.stringify(contents) as never,
      contents_hash: hashOf(contents),
    })
    .execute();
}

/** A person's own, newest first. */
export async function listCertificatesOf(
  tx: Tx,
  numbers: readonly string[],
): Promise<readonly ActivityCertificateRow[]> {
  return on(tx)
    .selectFrom('activity_certificates')
    .selectAll()
    .where('job_seeker_number', 'in', [...numbers])
    .orderBy('made_at', 'desc')
    .execute();
}

/** One of a person's own. */
export async function findOwnCertificate(
  tx: Tx,
  numbers: readonly string[],
  id: string,
): Promise<ActivityCertificateRow | undefined> {
  if (!isId(id)) return undefined;
  return on(tx)
    .selectFrom('activity_certificates')
    .selectAll()
    .where('id', '=', id)
    .where('job_seeker_number', 'in', [...numbers])
    .executeTakeFirst();
}

export interface CheckedCertificate {
  readonly certificate: ActivityCertificateRow;
  /** False: what is kept is not what was certified. */
  readonly isGenuine: boolean;
}

/** For staff: what was certified under a code, typed in any width, with hyphens or without. */
export async function findCertificate(tx: Tx, typed: string): Promise<CheckedCertificate | undefined> {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/gu, '');
  const certificate = await on(tx)
    .selectFrom('activity_certificates')
    .selectAll()
    .where('code', '=', code)
    .executeTakeFirst();
  if (certificate === undefined) return undefined;
  return { certificate, isGenuine: hashOf(certificate.contents) === certificate.contents_hash };
}
