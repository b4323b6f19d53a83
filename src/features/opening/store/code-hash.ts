import type { Secrets } from '#platform/security/secrets.ts';

const purpose = 'account-creation-code';

/** s-sec1: a code is kept and found only by its keyed hash. */
export const codeHash = (secrets: Secrets, code: string): string =>
  secrets.keyed(purpose, code).toString('base64url');

/** The hashes a code may be stored under while a secret is being replaced. */
export const possibleCodeHashes = (secrets: Secrets, code: string): readonly string[] =>
  secrets.everyKeyed(purpose, code).map((hash) => hash.toString('base64url'));
