import type { FastifyRequest } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Temporal } from '#kernel/time.ts';
import { type ClonedDatabase, cloneDatabase } from '#kit/database.ts';
import { partsOn } from '#kit/parts.ts';
import { refusal } from '#platform/http/admit.ts';
import { goTo } from '#platform/http/answer.ts';
import { formTokenField } from '#platform/http/arrive.ts';
import { findKeptForm, formTokenOf } from '#platform/http/kept-forms.ts';
import type { Route } from '#platform/http/route.ts';
import type { Arrival, WebParts } from '#platform/http/web-parts.ts';
import { newId } from '#platform/security/secrets.ts';
import { beginSession } from '#platform/security/sessions.ts';

let cloned: ClonedDatabase;
beforeAll(async () => {
  cloned = await cloneDatabase();
});
afterAll(() => cloned.drop());

const now = Temporal.Instant.from('2026-11-02T01:00:00Z');
const ownerId = newId();

async function asks(
  method: 'GET' | 'POST',
  path: string,
  more: { mustFirst?: string; url?: string; form?: Record<string, string> } = {},
) {
  const { mustFirst = '/mypage/consent', url = path, form = {} } = more;
  const { secrets } = partsOn(cloned.database, { now: () => now });
  const begun = { face: 'mypage' as const, ownerId, device: 'Mac' };
  const { session } = await beginSession(cloned.database.reading, begun, now);
  const parts = { database: cloned.database, secrets, settings: { baseUrl: 'http://localhost' }, faces: {} };
  const request = { now, url, form, session, owner: { id: ownerId, name: '花子', mustFirst } };
  const raw = {
    headers: { 'sec-fetch-site': 'same-origin' },
    body: { ...form, [formTokenField]: formTokenOf(secrets, session.id) },
  };
  const route: Route = {
    name: 'a.page',
    method,
    path,
    face: 'mypage',
    may: 'signed-in',
    handle: async () => goTo('/'),
  };
  return refusal(parts as unknown as WebParts, raw as unknown as FastifyRequest, route, {
    request,
    sessionEnded: undefined,
  } as unknown as Arrival);
}

it('leads from every page to what must come first, with the way back [CODE-2]', async () => {
  const answer = await asks('GET', '/mypage/settings', { url: '/mypage/settings?tab=2' });
  expect(answer).toEqual(goTo('/mypage/consent?next=%2Fmypage%2Fsettings%3Ftab%3D2'));
});

it.each(['/mypage/consent', '/mypage/consent/:document', '/mypage/logout', '/mypage/session'])(
  'leaves %s open [CODE-2, LOGIN-6]',
  async (path) => {
    expect(await asks('POST', path)).toBeUndefined();
  },
);

it('is not fooled by a path that begins alike [CODE-2]', async () => {
  expect(await asks('GET', '/mypage/consents')).toMatchObject({ kind: 'redirect' });
});

it('keeps what was posted until the person is back', async () => {
  const answer = await asks('POST', '/mypage/settings/address', { form: { address: 'new@example.jp' } });
  const to = new URL(answer?.kind === 'redirect' ? answer.to : '', 'http://localhost');
  const [path, id = ''] = (to.searchParams.get('next') ?? '').split('?kept=');
  expect(path).toBe('/mypage/settings/address');
  expect(await findKeptForm(cloned.database.reading, { id, ownerId, path: path ?? '' }, now)).toEqual({
    address: 'new@example.jp',
  });
});
