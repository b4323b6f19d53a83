import { foldCode } from '#kernel/unambiguous.ts';
import type { Secrets } from '#platform/security/secrets.ts';

type Kind = 'recovery-code' | 'slip';

const textOf = (accountId: string, code: string): string => `${accountId}\n${foldCode(code)}`;

/** s-sec1: what is kept of a code, under the newest secret key, for this account alone. */
export const codeHash = (secrets: Secrets, kind: Kind, accountId: string, code: string): string =>
  secrets.keyed(kind, textOf(accountId, code)).toString('base64url');

/** What may be kept of a code as it was typed, under every secret key that still counts. */
export const codeHashes = (
  secrets: Secrets,
  kind: Kind,
  accountId: string,
  typed: string,
): readonly string[] =>
  secrets.everyKeyed(kind, textOf(accountId, typed)).map((hash) => hash.toString('base64url'));
