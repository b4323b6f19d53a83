import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { Secrets } from '#platform/security/secrets.ts';

const cipher = 'aes-256-gcm';
const vectorBytes = 12;
const tagBytes = 16;

interface Sealing {
  /** What the names are for; names of one purpose open nothing of another. */
  readonly purpose: string;
  /** Whom the name is given to: another one can neither open nor compare it. */
  readonly reader: string;
}

const keyPurpose = ({ purpose }: Sealing): string => `sealed-name:${purpose}`;
const vectorText = ({ reader }: Sealing, text: string): string => `vector\n${reader}\n${text}`;

/**
 * A name under which one reader may ask for something without learning what it is called: the same each time for this
 * reader, another one for everybody else. Nothing of it is stored.
 */
export function sealName(secrets: Secrets, sealing: Sealing, text: string): string {
  const key = secrets.keyed(keyPurpose(sealing), 'key');
  const vector = secrets.keyed(keyPurpose(sealing), vectorText(sealing, text)).subarray(0, vectorBytes);
  const sealed = createCipheriv(cipher, key, vector).setAAD(Buffer.from(sealing.reader));
  const body = Buffer.concat([sealed.update(text, 'utf8'), sealed.final()]);
  return Buffer.concat([vector, body, sealed.getAuthTag()]).toString('base64url');
}

const mostLetters = 200;

/** What is meant; undefined where the name was made up, or given to somebody else. */
export function openName(secrets: Secrets, sealing: Sealing, name: string): string | undefined {
  if (name.length > mostLetters || !/^[\w-]+$/u.test(name)) return undefined;
  const bytes = Buffer.from(name, 'base64url');
  if (bytes.length <= vectorBytes + tagBytes || bytes.toString('base64url') !== name) return undefined;
  for (const key of secrets.everyKeyed(keyPurpose(sealing), 'key')) {
    const text = openWith(key, sealing, bytes);
    if (text !== undefined) return text;
  }
  return undefined;
}

function openWith(key: Buffer, { reader }: Sealing, bytes: Buffer): string | undefined {
  const opened = createDecipheriv(cipher, key, bytes.subarray(0, vectorBytes), { authTagLength: tagBytes })
    .setAAD(Buffer.from(reader))
    .setAuthTag(bytes.subarray(-tagBytes));
  try {
    return opened.update(bytes.subarray(vectorBytes, -tagBytes)).toString('utf8') + opened.final('utf8');
  } catch {
    return undefined;
  }
}
