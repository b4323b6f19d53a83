import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { revokeApiKey } from '#features/open-data/index.ts';
import { policy } from '#kernel/policy.ts';
import { type Description, describedApi } from '#kit/open-api.ts';
import { aKey, type Headers } from '#kit/open-data.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';

let portal: TestPortal;
let described: Description;

beforeAll(async () => {
  portal = await openTestPortal();
  described = await describedApi(portal.baseUrl);
});
afterAll(() => portal.close());
// Each begins with a minute of its own.
beforeEach(() => portal.clock.advance('PT1M'));

const ask = (headers: Headers = {}, baseUrl = portal.baseUrl) =>
  fetch(`${baseUrl}/api/v1/vacancies/13010-1`, { headers });

/** How many of so many are let in, asked five at a time at each of these. */
async function letIn(
  count: number,
  { headers = {}, at = [portal.baseUrl] }: { headers?: Headers; at?: readonly string[] } = {},
) {
  let inside = 0;
  for (let asked = 0; asked < count; asked += 5) {
    const answers = await Promise.all(
      Array.from({ length: Math.min(5, count - asked) }, (_, index) =>
        ask(headers, at[(asked + index) % at.length]),
      ),
    );
    inside += answers.filter(({ status }) => status === 404).length;
  }
  return inside;
}

const { mostAMinute, dumps } = policy.openData;

describe('without a key', () => {
  it('a network address gets the places of a minute, and hears how long to wait [s-rate3]', async () => {
    expect(await letIn(mostAMinute.withoutKey + 20)).toBe(mostAMinute.withoutKey);
    const refused = await ask();
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60']);
    expect(await described.faults('/api/v1/vacancies/{number}', refused)).toEqual([]);
    portal.clock.advance('PT1M');
    expect((await ask()).status).toBe(404);
  });

  it('gets no more at two nodes than at one', async () => {
    const other = await portal.addNode();
    const at = [portal.baseUrl, other.baseUrl];
    const inside = await letIn(mostAMinute.withoutKey * 2, { at });
    expect(inside).toBe(mostAMinute.withoutKey);
  });

  it('the whole set is handed out some times an hour', async () => {
    const dump = async () => {
      const answer = await fetch(`${portal.baseUrl}/api/v1/vacancies.ndjson`);
      await answer.text();
      return answer.status;
    };
    for (let count = 0; count < dumps.withoutKey; count += 1) expect(await dump()).toBe(200);
    expect(await dump()).toBe(429);
    portal.clock.advance('PT1H');
    expect(await dump()).toBe(200);
  });
});

describe('of many who ask at once', () => {
  it('one goes for the handful', async () => {
    const { id, headers } = await aKey(portal, 2000);
    const answers = await Promise.all(Array.from({ length: 60 }, () => ask(headers)));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
    const { rows } = await portal.parts.database.pool.query('select taken from api_uses where subject = $1', [
      `key:${id}`,
    ]);
    expect(rows).toEqual([{ taken: 2000 * policy.openData.handful }]);
  });
});

describe('a key', () => {
  it('has places of its own, as many as were agreed [s-rate3]', async () => {
    const { headers } = await aKey(portal, 200);
    expect(await letIn(mostAMinute.withoutKey + 5)).toBe(mostAMinute.withoutKey);
    expect(await letIn(230, { headers })).toBe(200);
  });

  it('opens nothing from the next minute on once it is revoked', async () => {
    const { id, headers } = await aKey(portal);
    expect((await ask(headers)).status).toBe(404);
    expect(await revokeApiKey(portal.parts, id)).toBe(true);
    expect(await revokeApiKey(portal.parts, id)).toBe(false);
    portal.clock.advance('PT1M');
    expect((await ask(headers)).status).toBe(401);
  });

  it('that nobody has is refused, and trying spends the places of the address', async () => {
    const { id } = await aKey(portal);
    const wrong = await ask({ authorization: `Bearer ${id}.wrong` });
    expect([wrong.status, ((await wrong.json()) as { key: string }).key]).toEqual([
      401,
      'open-data.key.unknown',
    ]);
    await letIn(mostAMinute.withoutKey);
    expect((await ask({ authorization: `Bearer ${id}.other` })).status).toBe(429);
  });

  it('is kept as a hash alone', async () => {
    const { id, secret } = await aKey(portal);
    const { rows } = await portal.parts.database.pool.query('select * from api_keys where id = $1', [id]);
    expect(JSON.stringify(rows)).not.toContain(secret);
    const trail = await portal.parts.database.pool.query(
      `select actor_kind, action, detail from audit_trail where action = 'open-data.add-key' and detail::text like $1`,
      [`%${id}%`],
    );
    expect(trail.rows).toHaveLength(1);
    expect(JSON.stringify(trail.rows)).not.toContain(secret);
  });
});
