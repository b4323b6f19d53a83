import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aKey } from '#kit/open-data.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { settleSearched } from '#kit/searched-vacancies.ts';
import { aVacancy } from '#kit/vacancies.ts';

let portal: TestPortal;
let key: Awaited<ReturnType<typeof aKey>>;

beforeAll(async () => {
  portal = await openTestPortal();
  await settleSearched(portal.parts.database, 30);
  key = await aKey(portal);
});
afterAll(() => portal.close());

type Fields = Readonly<Record<string, string>>;

const post = (path: string, fields: Fields = {}) =>
  fetch(`${portal.baseUrl}/teikyo/api/2.0${path}`, { method: 'POST', body: new URLSearchParams(fields) });

const inside = (xml: string, name: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'gu'))].map(([, text = '']) => text);

async function aToken(): Promise<string> {
  const answer = await post('/auth/getToken', { id: key.id, pass: key.secret });
  expect(answer.headers.get('content-type')).toBe('application/xml; charset=utf-8');
  const xml = await answer.text();
  expect(xml).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<root><token>[^<]+<\/token><\/root>\n$/u);
  return inside(xml, 'token')[0] ?? '';
}

describe('a token', () => {
  it('is given to who has a key, and to nobody else', async () => {
    expect(await aToken()).not.toBe('');
    for (const fields of [{ id: key.id, pass: 'wrong' }, { id: 'nobody', pass: key.secret }, {}]) {
      const answer = await post('/auth/getToken', fields as Fields);
      expect(answer.status).toBe(401);
      expect(inside(await answer.text(), 'errorDetail')).toHaveLength(1);
    }
  });

  it('counts until the end of its day in Japan, or until it is given back', async () => {
    portal.clock.set('2026-11-21T23:58');
    const [token, other] = [await aToken(), await aToken()];
    expect((await post('/kyujin', { token })).status).toBe(200);
    expect((await post('/auth/delToken', { token: other })).status).toBe(200);
    expect((await post('/auth/delToken', { token: other })).status).toBe(401);
    expect((await post('/kyujin', { token: other })).status).toBe(401);
    portal.clock.set('2026-11-21T23:59:59');
    expect((await post('/kyujin', { token })).status).toBe(200);
    portal.clock.set('2026-11-22T00:00');
    const over = await post('/kyujin', { token });
    expect([over.status, inside(await over.text(), 'errorDetail').length]).toEqual([401, 1]);
  });

  it('may stand in the address, as some programs send it', async () => {
    const asked = new URLSearchParams({ id: key.id, pass: key.secret });
    const issued = await fetch(`${portal.baseUrl}/teikyo/api/2.0/auth/getToken?${asked}`, { method: 'POST' });
    const [token = ''] = inside(await issued.text(), 'token');
    expect(issued.status).toBe(200);
    const list = await fetch(`${portal.baseUrl}/teikyo/api/2.0/kyujin?token=${token}`, { method: 'POST' });
    expect(list.status).toBe(200);
  });

  it('is asked for by POST alone', async () => {
    const answer = await fetch(`${portal.baseUrl}/teikyo/api/2.0/kyujin`);
    expect(answer.status).toBe(404);
  });
});

describe('the sets', () => {
  it('are all Japan, each prefecture, people with disabilities and graduates', async () => {
    const xml = await (await post('/kyujin', { token: await aToken() })).text();
    expect(xml).toContain('<root><kyujin_list><data><data_id>M100</data_id><data_name>全国</data_name>');
    const ids = inside(xml, 'data_id');
    expect(ids).toHaveLength(50);
    expect([ids[0], ids[1], ids[13], ids[47], ids[48], ids[49]]).toEqual([
      'M100',
      'M101',
      'M113',
      'M147',
      'M200',
      'M300',
    ]);
    expect(xml).toContain(`<link href="${portal.baseUrl}/teikyo/api/2.0/kyujin/M113"/>`);
  });

  it('are read a thousand at a time to the last page, none twice and none left out on a day', async () => {
    portal.clock.set('2026-12-01T09:00');
    await settleSearched(portal.parts.database, 1_000);
    for (let count = 1; count <= 40; count += 1) {
      await aVacancy(portal.parts, { number: `01010-${count}`, validThrough: '2027-12-31' });
    }
    const token = await aToken();
    const list = await (await post('/kyujin', { token })).text();
    const [count, pages] = [Number(inside(list, 'count')[0]), Number(inside(list, 'page')[0])];
    const first = await (await post('/kyujin/M100/1', { token })).text();
    // What ends while somebody reads moves nothing onto a page that was read already.
    const [one = ''] = inside(first, 'kjno');
    const left = inside(first, 'kjno').length;
    await portal.parts.database.pool.query(`update vacancies set state = 'filled' where id in
      (select id from vacancies order by id limit 20)`);
    const numbers = [...inside(first, 'kjno')];
    for (let page = 2; page <= pages; page += 1) {
      const xml = await (await post(`/kyujin/M100/${page}`, { token })).text();
      expect(Number(inside(xml, 'page')[0])).toBe(pages);
      numbers.push(...inside(xml, 'kjno'));
    }
    expect([one.length > 0, left]).toEqual([true, Math.min(count, 1_000)]);
    expect([numbers.length, new Set(numbers).size]).toEqual([count, count]);
    const beyond = await post(`/kyujin/M100/${pages + 1}`, { token });
    expect([beyond.status, inside(await beyond.text(), 'errorDetail').length]).toEqual([404, 1]);
    for (const path of ['/kyujin/M999/1', '/kyujin/M100/0', '/kyujin/M100/x']) {
      expect((await post(path, { token })).status).toBe(404);
    }
  });

  it('name what they say as the programs know it', async () => {
    portal.clock.set('2026-12-02T09:00');
    await aVacancy(portal.parts, {
      number: '47010-77',
      facts: {
        place: { postalCode: '9000001', text: '沖縄県那覇市港町1-1', municipalityCode: '47201' },
        bonus: 'yes',
        'base-low': 205_000,
      },
    });
    const token = await aToken();
    const xml = await (await post('/kyujin/M147/1', { token })).text();
    const data = xml.split('<data>').find((one) => one.includes('47010-00000077')) ?? '';
    const said = Object.fromEntries(
      [
        'kjno',
        'uktkymd_seireki',
        'kjyukoymd',
        'sksu',
        'jgshmei',
        'koyokeitai_n',
        'khkykagen',
        'shoyoumu_n',
        'shgbsjusho1_n',
        'kyjs_sat',
        'kyjs_mon',
        'kjkbn2_n',
        'shgjn1_open_close',
        'nenkankjsu_n',
        'saiyoninzu_n',
      ].map((name) => [name, inside(data, name)[0]]),
    );
    expect(said).toEqual({
      kjno: '47010-00000077',
      uktkymd_seireki: '2026/11/20',
      kjyukoymd: '2027/01/31',
      sksu: '介護福祉士',
      jgshmei: '社会福祉法人　あおぞら会',
      koyokeitai_n: '正社員',
      khkykagen: '205000',
      shoyoumu_n: 'あり',
      shgbsjusho1_n: '沖縄県那覇市',
      kyjs_sat: '1',
      kyjs_mon: undefined,
      kjkbn2_n: 'フルタイム',
      shgjn1_open_close: '09:00～18:00',
      nenkankjsu_n: '120',
      saiyoninzu_n: '3',
    });
  });
});
