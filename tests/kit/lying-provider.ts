import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';

/** What is wrong with the next answers of a provider; `nothing`: all is as it should be. */
export type Lie =
  | 'nothing'
  | 'issuer'
  | 'audience'
  | 'nonce'
  | 'no nonce'
  | 'signature'
  | 'algorithm none'
  | 'shared secret'
  | 'expired'
  | 'no subject'
  | 'code refused'
  | 'client refused'
  | 'mixed-up provider'
  | 'unnamed provider'
  | 'state missing'
  | 'state foreign'
  | 'no code'
  | 'declined'
  | 'error'
  | 'broken token endpoint'
  | 'silent token endpoint'
  | 'silent'
  | 'no keys'
  | 'metadata of another issuer'
  | 'only unsigned tokens'
  | 'no login time'
  | 'old login'
  | 'nonsense';

export interface LyingProvider {
  readonly settings: {
    readonly issuer: string;
    readonly clientId: string;
    readonly clientSecret: string;
    readonly assurance: readonly string[];
  };
  lie: Lie;
  /** Who logs in there next. */
  subject: string;
  /** The level that it says it has checked. */
  assurance: string | undefined;
  /** What it was asked with, the newest last. */
  readonly asked: URLSearchParams[];
  /** What only the two of them may know: codes, tokens, verifiers. */
  readonly secrets: string[];
  close(): Promise<void>;
}

const secondsNow = (): number => Math.floor(Date.now() / 1000);

/** A small OpenID provider that says what a test wants it to say. */
export async function startLyingProvider(): Promise<LyingProvider> {
  const own = await generateKeyPair('ES256');
  const foreign = await generateKeyPair('ES256');
  const publicKey = { ...(await exportJWK(own.publicKey)), kid: 'own', alg: 'ES256', use: 'sig' };
  const server = createServer((request, response) => void answer(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const codes = new Map<string, URLSearchParams>();
  const settings = { issuer, clientId: 'a-client', clientSecret: 'a-secret-of-the-client', assurance: [] };
  const provider: LyingProvider = {
    settings,
    lie: 'nothing',
    subject: 'somebody',
    assurance: undefined,
    asked: [],
    secrets: [settings.clientSecret],
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };

  const json = (response: ServerResponse, body: unknown, status = 200): void => {
    response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
    response.end(JSON.stringify(body));
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const address = new URL(request.url ?? '/', issuer);
    if (provider.lie === 'silent') return;
    switch (address.pathname) {
      case '/.well-known/openid-configuration':
        return json(response, metadata());
      case '/keys':
        return json(response, { keys: provider.lie === 'no keys' ? [] : [publicKey] });
      case '/authorize':
        return comeBack(address.searchParams, response);
      case '/token':
        return token(request, response);
      default:
        response.writeHead(404).end();
    }
  }

  const metadata = () => ({
    issuer: provider.lie === 'metadata of another issuer' ? 'https://elsewhere.example.jp' : issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/keys`,
    response_types_supported: ['code'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported:
      provider.lie === 'only unsigned tokens' ? ['none', 'HS256'] : ['ES256', 'none'],
    authorization_response_iss_parameter_supported: true,
  });

  function comeBack(asked: URLSearchParams, response: ServerResponse): void {
    provider.asked.push(asked);
    const back = new URL(asked.get('redirect_uri') ?? issuer);
    const code = `code-${crypto.randomUUID()}`;
    codes.set(code, asked);
    provider.secrets.push(code);
    const { lie } = provider;
    if (lie === 'declined' || lie === 'error') {
      back.searchParams.set('error', lie === 'declined' ? 'access_denied' : 'server_error');
    } else if (lie !== 'no code') back.searchParams.set('code', code);
    if (lie !== 'state missing') {
      back.searchParams.set('state', lie === 'state foreign' ? 'somebody-elses' : (asked.get('state') ?? ''));
    }
    if (lie !== 'unnamed provider') {
      back.searchParams.set('iss', lie === 'mixed-up provider' ? 'https://elsewhere.example.jp' : issuer);
    }
    response.writeHead(303, { location: back.href }).end();
  }

  async function token(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = '';
    for await (const piece of request) text += String(piece);
    const form = new URLSearchParams(text);
    const { lie } = provider;
    if (lie === 'silent token endpoint') return;
    if (lie === 'broken token endpoint') return json(response, { error: 'oh' }, 500);
    if (lie === 'nonsense')
      return json(response, { access_token: 'a', token_type: 'Bearer', id_token: 'a.b' });
    if (lie === 'client refused' || !isClient(request)) {
      return json(response, { error: 'invalid_client' }, 400);
    }
    const asked = codes.get(form.get('code') ?? '');
    codes.delete(form.get('code') ?? '');
    const verifier = form.get('code_verifier') ?? '';
    const challenge = createHash('sha256').update(verifier).digest('base64url');
    const isRight =
      asked?.get('code_challenge') === challenge && asked.get('redirect_uri') === form.get('redirect_uri');
    if (lie === 'code refused' || !isRight) return json(response, { error: 'invalid_grant' }, 400);
    const idToken = await signed(claimsFor(asked));
    provider.secrets.push(idToken, verifier);
    json(response, {
      access_token: 'an-access-token',
      token_type: 'Bearer',
      expires_in: 60,
      id_token: idToken,
    });
  }

  /** RFC 6749, 2.3.1: each half is written as in a form. */
  function isClient({ headers }: IncomingMessage): boolean {
    const [, sent = ''] = (headers.authorization ?? '').split(' ');
    const [id, secret] = Buffer.from(sent, 'base64').toString().split(':').map(decodeURIComponent);
    return id === settings.clientId && secret === settings.clientSecret;
  }

  function claimsFor(asked: URLSearchParams): JWTPayload {
    const { lie, subject, assurance } = provider;
    const now = secondsNow();
    const ends = lie === 'expired' ? now - 120 : now + 120;
    return {
      iss: lie === 'issuer' ? 'https://elsewhere.example.jp' : issuer,
      aud: lie === 'audience' ? 'another-client' : settings.clientId,
      ...(lie === 'no subject' ? {} : { sub: subject }),
      ...(lie === 'no nonce' ? {} : { nonce: lie === 'nonce' ? 'another' : (asked.get('nonce') ?? '') }),
      ...(lie === 'no login time' ? {} : { auth_time: lie === 'old login' ? now - 13 * 3600 : now - 60 }),
      ...(assurance === undefined ? {} : { acr: assurance }),
      iat: ends - 120,
      exp: ends,
    };
  }

  async function signed(claims: JWTPayload): Promise<string> {
    if (provider.lie === 'algorithm none') return new UnsecuredJWT(claims).encode();
    if (provider.lie === 'shared secret') {
      const secret = new TextEncoder().encode(settings.clientSecret.padEnd(32, '-'));
      return new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(secret);
    }
    const { privateKey } = provider.lie === 'signature' ? foreign : own;
    return new SignJWT(claims).setProtectedHeader({ alg: 'ES256', kid: 'own' }).sign(privateKey);
  }

  return provider;
}
