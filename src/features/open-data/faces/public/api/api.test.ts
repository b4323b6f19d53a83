import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyQuery, searchVacancies } from '#features/vacancies/index.ts';
import { japanDay } from '#kernel/time.ts';
import { type Description, describedApi } from '#kit/open-api.ts';
import { aKey, getJson, type Headers, walkList } from '#kit/open-data.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { settleSearched } from '#kit/searched-vacancies.ts';
import { aVacancy } from '#kit/vacancies.ts';
import { visitor } from '#kit/visitor.ts';

let portal: TestPortal;
let headers: Headers;
let described: Description;

beforeAll(async () => {
  portal = await openTestPortal();
  await settleSearched(portal.parts.database, 260);
  await aVacancy(portal.parts, { number: '13010-1', facts: { title: '図書館の司書' } });
  await aVacancy(portal.parts, { number: '13010-2', validThrough: '2026-11-01' });
  await aVacancy(portal.parts, { number: '13010-4', disclosure: 4 });
  ({ headers } = await aKey(portal));
  described = await describedApi(portal.baseUrl);
});
afterAll(() => portal.close());

const ask = (path: string, more: Headers = {}): Promise<Response> =>
  fetch(`${portal.baseUrl}/api/v1${path}`, { headers: { ...headers, ...more } });

const word = encodeURIComponent;

interface Found {
  readonly total: number;
  readonly counts: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly numbers: readonly string[];
  readonly next: string | null;
}

describe('the search', () => {
  it('finds what the page finds, with the same numbers, to the last page', async () => {
    const numbers: string[] = [];
    let next: string | null = `${portal.baseUrl}/api/v1/search?hours=full&apart=yes&size=50`;
    let total = 0;
    while (next !== null) {
      const page: Found = await getJson(next, headers);
      numbers.push(...page.numbers);
      ({ next, total } = page);
    }
    const { reading } = portal.parts.database;
    const searcher = { viewer: 'anybody', today: japanDay(portal.clock.now()) } as const;
    const query = { ...emptyQuery, hours: ['full'] };
    const found = await searchVacancies(reading, query, searcher);
    expect([total, new Set(numbers).size, numbers.length]).toEqual([found.total, found.total, found.total]);
    const browser = visitor(portal.baseUrl);
    await browser.open('/jobs?hours=full&apart=yes');
    expect(browser.page.text.replace(/[\s,]/gu, '')).toContain(`${total}件`);
  });

  it('counts each choice as it would be found', async () => {
    const all: Found = await getJson(`${portal.baseUrl}/api/v1/search`, headers);
    const [prefecture = ''] = Object.keys(all.counts['place'] ?? {});
    const one: Found = await getJson(`${portal.baseUrl}/api/v1/search?place=${prefecture}`, headers);
    expect(one.total).toBe(all.counts['place']?.[prefecture]);
  });

  it.each([
    ['an unknown name', '?colour=red', 'colour'],
    ['an unknown value', '?hours=sometimes', 'hours'],
    ['a code that is in no list', '?occupation=999', 'occupation'],
    ['a figure beyond all', '?new=99999', 'new'],
    ['something twice that is there once', '?wage=1&wage=2', 'wage'],
    ['words without end', `?words=${'a'.repeat(101)}`, 'words'],
    ['a page before the first', '?page=0', 'page'],
  ])('says what is wrong with %s', async (_what, query, parameter) => {
    const answer = await ask(`/search${query}`);
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    const { key, faults } = (await answer.json()) as { key: string; faults: { parameter: string }[] };
    expect([key, faults.map((fault) => fault.parameter)]).toEqual(['open-data.parameter.wrong', [parameter]]);
  });
});

describe('vacancies', () => {
  it('come page by page without an end before the last, each once', async () => {
    const { copy, pages } = await walkList(portal.baseUrl, headers);
    expect(pages).toBeGreaterThan(2);
    const { total } = await getJson<Found>(`${portal.baseUrl}/api/v1/search`, headers);
    expect(copy.size).toBe(total);
  });

  it('say what they say by items and in words, and nothing of persons', async () => {
    await aVacancy(portal.parts, {
      number: '13010-5',
      establishment: { representative: '代表太郎' },
      facts: { 'contact-name': '担当花子', 'contact-telephone': '03-0000-0000', 'base-low': 200_000 },
    });
    const answer = await ask('/vacancies/13010-5');
    const text = await answer.text();
    for (const person of ['代表太郎', '担当花子', '03-0000-0000']) expect(text).not.toContain(person);
    const record = JSON.parse(text);
    expect(record.items['base-low']).toBe(200_000);
    expect(record.words['base-low']).toEqual(['200,000円']);
    expect(record.employer.items.name).toBe('社会福祉法人　あおぞら会');
  });

  it('are told apart: there, over, never there', async () => {
    const statuses = await Promise.all(
      ['13010-1', '13010-00000001', '13010-2', '13010-4', '13010-999', 'nonsense'].map(
        async (number) => (await ask(`/vacancies/${number}`)).status,
      ),
    );
    expect(statuses).toEqual([200, 200, 410, 404, 404, 404]);
  });
});

describe('the changes', () => {
  it('lead on where a place cannot be gone on from', async () => {
    const wrong = await ask('/changes?after=nonsense');
    expect([wrong.status, ((await wrong.json()) as { key: string }).key]).toEqual([
      400,
      'open-data.cursor.wrong',
    ]);
    const other = await ask('/changes?after=00000000-1-0');
    expect(other.status).toBe(410);
    expect(await other.json()).toMatchObject({
      key: 'open-data.cursor.too-old',
      goOnAt: `${portal.baseUrl}/api/v1/vacancies.ndjson`,
    });
  });
});

describe('whoever has an answer already', () => {
  it.each(['/vacancies/13010-1', '/openapi.json', '/search?hours=part'])(
    'is sent %s no second time',
    async (path) => {
      const first = await ask(path);
      const validator = first.headers.get('etag') ?? '';
      expect(validator).toMatch(/^"[^"]+"$/u);
      const second = await ask(path, { 'if-none-match': `"other", ${validator}` });
      expect([second.status, await second.text()]).toEqual([304, '']);
      expect(second.headers.get('etag')).toBe(validator);
      expect((await ask(path, { 'if-none-match': '"other"' })).status).toBe(200);
    },
  );

  it('has one validator for each coding, and any of them is known again', async () => {
    const [plain, packed] = await Promise.all([
      ask('/openapi.json', { 'accept-encoding': 'identity' }),
      ask('/openapi.json', { 'accept-encoding': 'gzip' }),
    ]);
    const [one, other] = [plain.headers.get('etag') ?? '', packed.headers.get('etag') ?? ''];
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(one).not.toBe(other);
    for (const validator of [one, other, `W/${one}`]) {
      expect((await ask('/openapi.json', { 'if-none-match': validator })).status).toBe(304);
    }
  });

  it('gets another validator once the vacancy changes', async () => {
    const before = (await ask('/vacancies/13010-1')).headers.get('etag');
    await aVacancy(portal.parts, { number: '13010-1', facts: { title: '図書館の新しい司書' } });
    expect((await ask('/vacancies/13010-1', { 'if-none-match': before ?? '' })).status).toBe(200);
  });
});

describe('the document', () => {
  it('describes every answer as it is, good ones and problems', async () => {
    const asked = [
      ['/search', '/search?words=の&size=10'],
      ['/search', '/search?hours=x'],
      ['/vacancies', '/vacancies'],
      ['/vacancies', '/vacancies?after=x'],
      ['/vacancies/{number}', '/vacancies/13010-1'],
      ['/vacancies/{number}', '/vacancies/13010-2'],
      ['/vacancies/{number}', '/vacancies/13010-4'],
      ['/changes', '/changes'],
      ['/changes', '/changes?after=x'],
      ['/changes', '/changes?after=00000000-1-0'],
    ] as const;
    for (const [path, address] of asked) {
      expect(await described.faults(`/api/v1${path}`, await ask(address))).toEqual([]);
    }
    const refused = await ask('/search', { authorization: 'Bearer nobody.knows' });
    expect([refused.status, await described.faults('/api/v1/search', refused)]).toEqual([401, []]);
  });

  it('would notice an answer that says more or less than it describes', async () => {
    const real = await (await ask('/vacancies/13010-1')).json();
    const answers = [{ ...(real as object), more: 1 }, {}, { ...(real as object), validThrough: 'soon' }];
    for (const answer of answers) {
      const faults = await described.faults('/api/v1/vacancies/{number}', Response.json(answer));
      expect(faults.length).toBeGreaterThan(0);
    }
  });

  it('names every parameter that the search takes, and every address there is', () => {
    const { paths } = described.document;
    expect(Object.keys(paths)).toEqual([
      '/api/v1/search',
      '/api/v1/vacancies',
      '/api/v1/vacancies/{number}',
      '/api/v1/vacancies.ndjson',
      '/api/v1/changes',
    ]);
    const named = paths['/api/v1/search']?.get.parameters.map(({ name }) => name) ?? [];
    expect([...named].sort()).toEqual(Object.keys(emptyQuery).sort());
  });
});

describe('the feed', () => {
  it('has the newest of a search, and stands on the page of that search', async () => {
    const browser = visitor(portal.baseUrl);
    await browser.open(`/jobs?words=${word('司書')}`);
    const href = /<link rel="alternate" type="application\/atom\+xml"[^>]* href="([^"]+)"/u.exec(
      browser.page.html,
    )?.[1];
    expect(href).toBe(`/jobs.atom?words=${word('司書')}`);
    expect(browser.page.html).toContain(`<a href="${href}">`);
    const answer = await fetch(`${portal.baseUrl}${href}`);
    expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    const feed = await answer.text();
    expect(feed.match(/<entry>/gu)).toHaveLength(1);
    expect(feed).toContain(`<id>${portal.baseUrl}/jobs/13010-1</id>`);
  });

  it('is a feed also where nothing is found, and with what XML does not allow', async () => {
    await aVacancy(portal.parts, { number: '13010-6', facts: { title: '<b>&"\u0001😀' } });
    for (const query of [`words=${word('どこにもない')}`, 'number=13010-6']) {
      const feed = await (await fetch(`${portal.baseUrl}/jobs.atom?${query}`)).text();
      expect(feed).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<feed xmlns=/u);
      expect(feed).toMatch(/<updated>\d{4}-[^<]+<\/updated>/u);
    }
    const feed = await (await fetch(`${portal.baseUrl}/jobs.atom?number=13010-6`)).text();
    expect(feed).toContain('<title>&lt;b&gt;&amp;&quot;😀</title>');
  });
});
