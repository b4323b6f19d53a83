import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** What a test makes different from an honest device at an honest site. */
export interface Lies {
  readonly origin?: string;
  readonly siteId?: string;
  readonly challenge?: string;
  readonly counter?: number;
  readonly type?: string;
  /** It did not ask for finger, face or PIN. */
  readonly unverified?: boolean;
  /** Signs with a key of its own. */
  readonly otherKey?: boolean;
  readonly userHandle?: string;
  readonly credentialId?: string;
}

export interface PasskeyDevice {
  readonly credentialId: string;
  /** The answer to the options of an addition, as the browser would post it. */
  make(options: object, lies?: Lies): string;
  /** The answer to the options of a login. */
  sign(options: object, lies?: Lies): string;
}

type Cbor = number | string | Buffer | Map<Cbor, Cbor>;

function head(kind: number, value: number): Buffer {
  if (value < 24) return Buffer.from([(kind << 5) | value]);
  if (value < 256) return Buffer.from([(kind << 5) | 24, value]);
  return Buffer.from([(kind << 5) | 25, value >> 8, value & 255]);
}

/** As little of RFC 8949 as an attestation needs. */
function cbor(value: Cbor): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === 'string')
    return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  return Buffer.concat([head(5, value.size), ...[...value].flatMap(([key, one]) => [cbor(key), cbor(one)])]);
}

const newKey = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });
const sha256 = (data: string | Buffer): Buffer => createHash('sha256').update(data).digest();
const flagsOf = ({ unverified }: Lies, isNew: boolean): number =>
  0x01 | (unverified === true ? 0 : 0x04) | 0x08 | 0x10 | (isNew ? 0x40 : 0);

/** A device that keeps one passkey, for tests of what the server refuses; `baseUrl` is the site it stands at. */
export function passkeyDevice(baseUrl: string): PasskeyDevice {
  const { origin, hostname } = new URL(baseUrl);
  const key = newKey();
  const credential = randomBytes(32);
  const credentialId = credential.toString('base64url');
  let counter = 0;
  let handle = '';

  const clientData = (type: string, challenge: string, lies: Lies): Buffer =>
    Buffer.from(
      JSON.stringify({
        type: lies.type ?? type,
        challenge: lies.challenge ?? challenge,
        origin: lies.origin ?? origin,
        crossOrigin: false,
      }),
    );
  const authenticatorData = (lies: Lies, attested: Buffer): Buffer => {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(lies.counter ?? counter);
    const flags = Buffer.from([flagsOf(lies, attested.length > 0)]);
    return Buffer.concat([sha256(lies.siteId ?? hostname), flags, count, attested]);
  };
  const publicKey = (): Buffer => {
    const { x = '', y = '' } = key.publicKey.export({ format: 'jwk' });
    const bytes = (text: string): Buffer => Buffer.from(text, 'base64url');
    return cbor(
      new Map<Cbor, Cbor>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, bytes(x)],
        [-3, bytes(y)],
      ]),
    );
  };
  const answer = (response: object, id = credentialId): string =>
    JSON.stringify({ id, rawId: id, type: 'public-key', clientExtensionResults: {}, response });

  return {
    credentialId,
    make(options, lies = {}) {
      const { challenge, user } = options as { challenge: string; user: { id: string } };
      handle = user.id;
      const length = Buffer.from([0, credential.length]);
      const attested = Buffer.concat([Buffer.alloc(16), length, credential, publicKey()]);
      const object = new Map<Cbor, Cbor>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', authenticatorData(lies, attested)],
      ]);
      return answer({
        clientDataJSON: clientData('webauthn.create', challenge, lies).toString('base64url'),
        attestationObject: cbor(object).toString('base64url'),
        transports: ['internal'],
      });
    },
    sign(options, lies = {}) {
      counter += 1;
      const { challenge } = options as { challenge: string };
      const data = clientData('webauthn.get', challenge, lies);
      const authData = authenticatorData(lies, Buffer.alloc(0));
      const signer = lies.otherKey === true ? newKey() : key;
      const signature = sign('sha256', Buffer.concat([authData, sha256(data)]), signer.privateKey);
      const response = {
        clientDataJSON: data.toString('base64url'),
        authenticatorData: authData.toString('base64url'),
        signature: signature.toString('base64url'),
        userHandle: lies.userHandle ?? handle,
      };
      return answer(response, lies.credentialId);
    },
  };
}
