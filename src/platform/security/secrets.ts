import { createHmac, hash, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import { policy } from '#kernel/policy.ts';
import { unambiguousLetters } from '#kernel/unambiguous.ts';

/**
 * Keys and one-time passwords are not stored: they are derived from the id of what asked for them, so that neither
 * a table nor a job holds them and a mail that is sent again carries the same one.
 */
export interface Secrets {
  /** A keyed hash under the newest secret, for a purpose of its own. */
  keyed(purpose: string, text: string): Buffer;
  /** The same under every secret that still counts, newest first. */
  everyKeyed(purpose: string, text: string): readonly Buffer[];
  authenticationKey(requestId: string): string;
  isAuthenticationKey(requestId: string, typed: string): boolean;
  oneTimePassword(attemptId: string, sending: number): string;
  isOneTimePassword(attemptId: string, sending: number, typed: string): boolean;
  /** What a link carries to name a request; found again by its hash. */
  linkToken(requestId: string): string;
}

const keyPurpose = 'authentication-key';
const oneTimePurpose = 'one-time-password';
const lettersOf = (hash: Buffer): string => unambiguousLetters(hash, policy.authenticationKey.length);
const digitsOf = (hash: Buffer): string =>
  String(hash.readUIntBE(0, 6) % 10 ** policy.oneTimePassword.digits).padStart(
    policy.oneTimePassword.digits,
    '0',
  );

const same = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** `keys`: newest first; the older ones are still taken. */
export function keepSecrets(keys: readonly [string, ...string[]]): Secrets {
  const under = (key: string, purpose: string, text: string): Buffer =>
    createHmac('sha256', key).update(`${purpose}\n${text}`).digest();
  const keyed = (purpose: string, text: string): Buffer => under(keys[0], purpose, text);
  const everyKeyed = (purpose: string, text: string): readonly Buffer[] =>
    keys.map((key) => under(key, purpose, text));
  const sendingText = (attemptId: string, sending: number): string => `${attemptId}:${sending}`;
  return {
    keyed,
    everyKeyed,
    authenticationKey: (requestId) => lettersOf(keyed(keyPurpose, requestId)),
    isAuthenticationKey: (requestId, typed) =>
      everyKeyed(keyPurpose, requestId).some((candidate) => same(lettersOf(candidate), typed)),
    oneTimePassword: (attemptId, sending) => digitsOf(keyed(oneTimePurpose, sendingText(attemptId, sending))),
    isOneTimePassword: (attemptId, sending, typed) =>
      everyKeyed(oneTimePurpose, sendingText(attemptId, sending)).some((candidate) =>
        same(digitsOf(candidate), typed),
      ),
    linkToken: (requestId) => keyed('link', requestId).subarray(0, 20).toString('base64url'),
  };
}

/** A random token for a cookie or a link, 256 bits. Only its hash is stored. */
export const newToken = (): string => randomBytes(32).toString('base64url');

export const tokenHash = (token: string): string => hash('sha256', token, 'base64url');

export const newId = (): string => randomUUID();

/** Whether a text can be an id: the database refuses any other with an error. */
export const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(text);

/** A random code of unambiguous letters, five bits a letter. */
export const newCode = (length: number): string => unambiguousLetters(randomBytes(length), length);
