import { request as ask } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { policy } from '#kernel/policy.ts';
import { Temporal } from '#kernel/time.ts';
import { partsOn } from '#kit/parts.ts';
import type { Database } from '#platform/database/database.ts';
import { type Answer, showFile, showPaper, showText } from '#platform/http/answer.ts';
import { newRequestCounts } from '#platform/http/flood-guard.ts';
import type { PageRequest, Route } from '#platform/http/route.ts';
import { createServer } from '#platform/http/server.ts';
import type { WebParts } from '#platform/http/web-parts.ts';

const megabyte = 1024 * 1024;
const origin = { 'sec-fetch-site': 'same-origin' };
let seen: PageRequest | undefined;
let server: FastifyInstance;
let port: number;

const takes = async (request: PageRequest): Promise<Answer> => {
  seen = request;
  return showText('taken', 'text/plain');
};
const open = { face: 'public', may: 'anyone' } as const;
const shows = (path: string, answer: Answer): Route => ({
  ...open,
  name: path,
  method: 'GET',
  path,
  handle: async () => answer,
});
const routes: readonly Route[] = [
  {
    ...open,
    name: 'upload',
    method: 'POST',
    path: '/upload',
    uploads: { most: 2, largest: policy.uploads.largest },
    handle: takes,
  },
  { ...open, name: 'plain', method: 'POST', path: '/plain', handle: takes },
  shows('/paper', showPaper(new Uint8Array([37]), '紹介状', 'referral-letter')),
  shows(
    '/file',
    showFile({
      bytes: new Uint8Array([60]),
      mediaType: 'image/png',
      file: { name: "葛󠄀城 '(写真)*\u{d800}.png", plain: 'document.png' },
      from: 'people',
    }),
  ),
];

beforeAll(async () => {
  const parts = partsOn({ reading: {} } as Database, {
    now: () => Temporal.Instant.from('2026-11-21T01:00:00Z'),
  });
  const settings = {
    baseUrl: 'http://localhost:3000',
    trustedProxies: [],
    officeNetworks: [],
    mostRequestsAMinute: 10_000,
    requestCounts: newRequestCounts(),
    serverThreads: 1,
    assetsFolder: import.meta.dirname,
  };
  const renderer = { page: () => '', problem: (kind: string) => kind };
  server = await createServer({
    ...parts,
    routes,
    faces: {},
    renderer,
    settings,
    readiness: async () => [],
    standing: () => ({}),
  } as WebParts);
  await server.listen({ port: 0, host: '127.0.0.1' });
  port = (server.server.address() as AddressInfo).port;
});
afterAll(() => server.close());
beforeEach(() => {
  seen = undefined;
});

const post = (form: FormData, path = '/upload', headers: Record<string, string> = origin) =>
  fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST', body: form, headers });

const file = (size: number, letter = 1): Blob => new Blob([new Uint8Array(size).fill(letter)]);

function form(...entries: readonly (readonly [string, string | Blob, string?])[]): FormData {
  const made = new FormData();
  for (const [field, value, name] of entries) {
    if (typeof value === 'string') made.append(field, value);
    else made.append(field, value, name ?? 'a.pdf');
  }
  return made;
}

const chunk = Buffer.alloc(megabyte, 1);
setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

/** Bytes that are really held; what nobody holds any more does not count. */
function heldBytes(): number {
  collectGarbage();
  return process.memoryUsage().arrayBuffers;
}

/** A body that is made while it is sent; `atEnd` is called when all of the file was asked for. */
function stream(
  size: number,
  fields: string,
  headers: Record<string, string> = {},
  atEnd: () => void = () => undefined,
) {
  const [head, tail] = [
    `--x\r\ncontent-disposition: form-data; name="file"; filename="big.pdf"\r\n\r\n`,
    `\r\n--x\r\ncontent-disposition: form-data; name="words"\r\n\r\n${fields}\r\n--x--\r\n`,
  ];
  function* body() {
    yield head;
    for (let sent = 0; sent < size; sent += megabyte) yield chunk;
    atEnd();
    yield tail;
  }
  return new Promise<{ status: number; body: string }>((resolve, reject) => {
    const to = { host: '127.0.0.1', port, method: 'POST', path: '/upload' };
    const type = { 'content-type': 'multipart/form-data; boundary=x', ...origin, ...headers };
    const asked = ask({ ...to, headers: type }, (answer) => {
      text(answer).then((said) => resolve({ status: answer.statusCode ?? 0, body: said }), reject);
    });
    asked.on('error', reject);
    Readable.from(body()).pipe(asked);
  });
}

describe('a form with files', () => {
  it('hands over what was typed and the files, with their names as they were sent', async () => {
    const sent = form(
      ['words', '志望動機'],
      ['box', 'a'],
      ['box', 'b'],
      ['file', file(3), '履歴書 花子.pdf'],
    );
    expect((await post(sent)).status).toBe(200);
    expect(seen?.form).toMatchObject({ words: '志望動機', box: ['a', 'b'] });
    expect(seen?.files).toEqual([
      { field: 'file', name: '履歴書 花子.pdf', bytes: new Uint8Array([1, 1, 1]), tooLarge: false },
    ]);
  });

  it('has no file where none was chosen', async () => {
    await post(form(['file', file(0), '']));
    expect(seen?.files).toEqual([]);
  });

  it('keeps nothing of a file that is too large, and all that was typed before and after it', async () => {
    const sent = form(['before', '前'], ['file', file(5 * megabyte + 1)], ['after', '後']);
    await post(sent);
    expect(seen?.form).toMatchObject({ before: '前', after: '後' });
    expect(seen?.files).toMatchObject([{ tooLarge: true, bytes: new Uint8Array() }]);
    await post(form(['file', file(5 * megabyte)]));
    expect(seen?.files[0]?.bytes.length).toBe(5 * megabyte);
  });

  it('shows that there were too many, without keeping them', async () => {
    await post(form(...Array.from({ length: 6 }, () => ['file', file(10)] as const), ['after', '後']));
    expect(seen?.files.map(({ bytes }) => bytes.length)).toEqual([10, 10, 0]);
    expect(seen?.form).toMatchObject({ after: '後' });
  });

  it('of 100 MB fills no memory, and its words are kept', async () => {
    const before = heldBytes();
    let held = Number.POSITIVE_INFINITY;
    const answer = await stream(100 * megabyte, '残る言葉', {}, () => {
      held = heldBytes() - before;
    });
    // A file that is kept holds all of its size; what is on its way between two sockets is far less.
    expect(answer).toEqual({ status: 200, body: 'taken' });
    expect(seen?.form).toMatchObject({ words: '残る言葉' });
    expect(seen?.files).toMatchObject([{ tooLarge: true }]);
    expect(held).toBeLessThan(70 * megabyte);
  });

  it('is refused unread where it says that it is longer than any form, and ended where it does not say', async () => {
    const far = policy.uploads.mostRead + megabyte;
    const told = await server.inject({
      method: 'POST',
      url: '/upload',
      headers: {
        ...origin,
        'content-type': 'multipart/form-data; boundary=x',
        'content-length': String(far),
      },
      payload: '--x--',
    });
    expect(told.statusCode).toBe(413);
    await expect(stream(far, '')).rejects.toThrow();
    expect(seen).toBeUndefined();
  });

  it('is not read when another site sends it [s-web1]', async () => {
    const answer = await post(form(['file', file(3)]), '/upload', { 'sec-fetch-site': 'cross-site' });
    expect(answer.status).toBe(403);
    expect(seen).toBeUndefined();
  });

  it.each([
    ['is none', 'hello'],
    ['ends in the middle', '--x\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\nabc'],
    [
      'has a field of the prototype',
      '--x\r\ncontent-disposition: form-data; name="__proto__"\r\n\r\na\r\n--x--\r\n',
    ],
  ])('that %s is answered with a page [s-web1]', async (_what, payload) => {
    const headers = { ...origin, 'content-type': 'multipart/form-data; boundary=x' };
    const answer = await server.inject({ method: 'POST', url: '/upload', headers, payload });
    expect([400, 413]).toContain(answer.statusCode);
    expect(answer.body).toBe('unreadable');
  });

  it('with a field longer than any text, or with a thousand, is refused [s-web1]', async () => {
    expect((await post(form(['words', 'x'.repeat(70_000)]))).status).toBe(413);
    expect((await post(form(...Array.from({ length: 1000 }, () => ['a', 'b'] as const)))).status).toBe(413);
  });

  it('is taken by no other route [s-web1]', async () => {
    expect((await post(form(['words', 'a']), '/plain')).status).toBe(400);
  });
});

describe('a file as an answer', () => {
  it('is shown where it was made here', async () => {
    const { headers } = await server.inject({ url: '/paper' });
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="referral-letter.pdf"; filename*=UTF-8''${encodeURIComponent('紹介状')}.pdf`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('is only kept, in a sandbox, where somebody handed it in; its name breaks no header [s-web1]', async () => {
    const { headers } = await server.inject({ url: '/file' });
    expect(headers['content-disposition']).toBe(
      `attachment; filename="document.png"; filename*=UTF-8''${encodeURIComponent('葛󠄀城 ')}%27%28${encodeURIComponent('写真')}%29%2A%EF%BF%BD.png`,
    );
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    expect(headers['content-security-policy']).toContain('sandbox');
  });
});
