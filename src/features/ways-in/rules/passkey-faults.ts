/** Why a passkey was not taken: for the log and the audit trail. People read the same words for all of them. */
export type PasskeyFault =
  | 'passkey.unreadable'
  /** The challenge was used before, is too old, or was given to another browser or for another thing. */
  | 'passkey.challenge'
  | 'passkey.origin'
  | 'passkey.site'
  /** The device did not ask for the finger, the face or the PIN. */
  | 'passkey.unverified'
  /** It says that it was used less often than we know: it may have been copied. */
  | 'passkey.counter'
  | 'passkey.signature'
  | 'passkey.unknown'
  /** It is there, but not for this entrance or this person. */
  | 'passkey.not-here';

/** What the library says when it refuses; its messages repeat what was sent, so only these keys go on. */
const reasons: readonly (readonly [RegExp, PasskeyFault])[] = [
  [/\bcounter\b/iu, 'passkey.counter'],
  [/\bchallenge\b/iu, 'passkey.challenge'],
  [/\bRP ID\b/iu, 'passkey.site'],
  [/\borigin\b/iu, 'passkey.origin'],
  [/^User (?:not present|verification|presence)/iu, 'passkey.unverified'],
];

export const faultOfMessage = (message: string): PasskeyFault =>
  reasons.find(([pattern]) => pattern.test(message))?.[1] ?? 'passkey.unreadable';
