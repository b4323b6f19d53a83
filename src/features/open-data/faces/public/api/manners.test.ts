import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aKey, type Headers } from '#kit/open-data.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { settleSearched } from '#kit/searched-vacancies.ts';

let portal: TestPortal;
let headers: Headers;

beforeAll(async () => {
  portal = await openTestPortal();
  await settleSearched(portal.parts.database, 1000);
  ({ headers } = await aKey(portal));
});
afterAll(() => portal.close());

const ask = (path: string, method = 'GET'): Promise<Response> =>
  fetch(`${portal.baseUrl}/api/v1${path}`, {
    method,
    headers: { ...headers, 'accept-encoding': 'identity' },
  });

/** How often the database is asked while somebody does something. */
async function askedDuring(work: () => Promise<unknown>): Promise<number> {
  const { pool } = portal.parts.database;
  let asked = 0;
  const note = (): number => (asked += 1);
  pool.on('acquire', note);
  await work();
  pool.off('acquire', note);
  return asked;
}

describe('whoever asks for the head alone', () => {
  it.each(['/search?size=10', '/vacancies/13010-999', '/openapi.json'])(
    'hears of %s what a whole answer would say',
    async (path) => {
      const [whole, head] = [await ask(path), await ask(path, 'HEAD')];
      expect([head.status, head.headers.get('etag')]).toEqual([whole.status, whole.headers.get('etag')]);
      expect(await head.text()).toBe('');
    },
  );

  it('has nobody read the whole set', async () => {
    const whole = await askedDuring(async () => (await ask('/vacancies.ndjson')).text());
    const head = await askedDuring(async () => {
      const answer = await ask('/vacancies.ndjson', 'HEAD');
      expect([answer.status, answer.headers.get('changes-cursor')?.length ?? 0]).toEqual([
        200,
        expect.any(Number),
      ]);
      // Nothing of it is read afterwards either.
      await ask('/search?size=10');
    });
    expect(head).toBeLessThan(whole / 2);
  });
});

describe('what is wrong is said in JSON', () => {
  it('where there is nothing', async () => {
    for (const path of ['/nothing', '/vacancies/1/2']) {
      const answer = await ask(path);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([
        404,
        'application/problem+json; charset=utf-8',
      ]);
      expect(await answer.json()).toMatchObject({ key: 'open-data.not-found' });
    }
  });

  it('where a key is unknown, with what kind of key there is', async () => {
    const answer = await fetch(`${portal.baseUrl}/api/v1/openapi.json`, {
      headers: { authorization: 'Bearer nobody.knows' },
    });
    expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
  });

  it('where more is chosen than one may', async () => {
    const numbers = Array.from({ length: 61 }, (_, index) => `number=13010-${index + 1}`).join('&');
    const answer = await ask(`/search?${numbers}`);
    expect([answer.status, await answer.json()]).toMatchObject([400, { faults: [{ parameter: 'number' }] }]);
  });

  it('where it is sent by other means than GET', async () => {
    const answer = await ask('/search', 'POST');
    expect(answer.status).toBe(404);
  });
});

describe('an address as a form of the portal sends it', () => {
  it('may hold fields that were left empty', async () => {
    const [short, whole] = await Promise.all(
      ['?hours=full', '?words=&hours=full&wage=&kind=&place=&sort=new&from='].map(async (query) =>
        (await ask(`/search${query}`)).json(),
      ),
    );
    expect(whole).toEqual(short);
  });
});
