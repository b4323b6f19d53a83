import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { aVacancy } from '#kit/vacancies.ts';
import { type Visitor, visitor } from '#kit/visitor.ts';

let portal: TestPortal;

const at = (text: string, municipalityCode: string) => ({ postalCode: '', text, municipalityCode });

beforeAll(async () => {
  portal = await openTestPortal();
  const { parts } = portal;
  portal.clock.set('2026-11-21T10:00');
  await aVacancy(parts, { number: '13010-1' });
  await aVacancy(parts, {
    number: '13010-2',
    establishmentNumber: '1301-000002-2',
    facts: {
      title: '調理師',
      occupation: { text: '調理師', code: '056' },
      hours: 'part',
      employment: 'part-time',
      'wage-form': 'hourly',
      'base-low': 1200,
      'base-high': 1400,
      place: at('神奈川県横浜市中区1-1', '14104'),
    },
  } as Parameters<typeof aVacancy>[1]);
  await aVacancy(parts, { number: '13010-3', receivedOn: '2026-11-01', validThrough: '2026-11-24' });
});
afterAll(() => portal.close());

const stranger = (): Visitor => visitor(portal.baseUrl);
const word = encodeURIComponent;
const plain = (text: string): string => text.replace(/\s/gu, '');

describe('the search', () => {
  it('begins with words, a place and the name of a job, and the newest vacancies [TOP-8] [JOB-1]', async () => {
    const { heading, html, text } = await stranger().open('/jobs');
    expect(heading).toBe('求人検索');
    for (const name of ['words', 'near', 'job']) {
      expect(html.match(new RegExp(` id="${name}"`, 'gu'))).toHaveLength(1);
    }
    expect(plain(text)).toContain('求人を検索');
    expect(html).toContain('href="/jobs/13010-1"');
  });

  it('shows on a card all that decides whether to open it [JOB-2]', async () => {
    const { text } = await stranger().open(`/jobs?words=${word('文京区')}`);
    for (const words of [
      '有効',
      'フルタイム',
      '新着',
      '介護福祉士',
      '社会福祉法人　あおぞら会',
      '賃金(手当等を含む)月額205,000円～290,000円',
      '就業場所東京都文京区後楽1-2-3',
      '就業時間(1)09時00分～18時00分',
      '休日土日祝週休二日制:毎週年間休日数:120日',
      '雇用形態正社員',
      '経験不問／学歴不問',
      '年齢制限あり～59歳以下',
      '求人数3名',
      '受付年月日2026年11月20日',
      '紹介期限日2027年01月31日（日）',
      '求人番号13010-00000001',
      '公開範囲1.事業所名等を含む求人情報を公開する',
      '詳細を表示',
    ]) {
      expect(plain(text)).toContain(plain(words));
    }
  });

  it('marks what ends within seven days [JOB-2]', async () => {
    expect((await stranger().open('/jobs?ends=7')).text).toContain('あと3日');
  });

  it('has short cards for who looks through many [JOB-2]', async () => {
    const { html, text } = await stranger().open('/jobs?view=short');
    expect(html).toContain('vacancy-short');
    expect(text).not.toContain('詳細を表示');
  });

  it.each([
    ['東京都', 'place=13'],
    ['とうきょうと', 'place=13'],
    ['文京区', 'place=13105'],
    ['横浜市中区', 'place=14104'],
    ['文京区 大阪府', 'place=13105&place=27'],
  ])('takes the name of a place: %s [JOB-1] [TOP-8]', async (typed, expected) => {
    const browser = stranger();
    const { url } = await browser.open(`/jobs?words=${word('介護')}&match=all&near=${word(typed)}&job=`);
    expect(url).toBe(`/jobs?words=${word('介護')}&${expected}`);
  });

  it('asks which place is meant where several go by the name, and keeps the rest [JOB-1]', async () => {
    const { text, html } = await stranger().open(`/jobs?words=${word('介護')}&near=${word('府中市')}`);
    expect(plain(text)).toContain('「府中市」はどの場所ですか');
    expect(html).toContain(`href="/jobs?words=${word('介護')}&amp;place=13206"`);
    expect(html).toContain(`href="/jobs?words=${word('介護')}&amp;place=34208"`);
  });

  it('takes a large city with all of its wards [JOB-1]', async () => {
    const { html, url, text } = await stranger().open(`/jobs?near=${word('横浜市')}`);
    expect(url + html).toContain('place=14104');
    expect(plain(text)).toContain('調理師');
  });

  it('says that it does not know a place, and still answers the rest [JOB-1]', async () => {
    const { text, status } = await stranger().open(`/jobs?near=${word('どこにもない町')}`);
    expect(status).toBe(200);
    expect(plain(text)).toContain('「どこにもない町」という場所は見つかりません');
  });

  it('leads from the name of a job to its occupations [JOB-1]', async () => {
    const { url, html } = await stranger().open(`/jobs?job=${word('コック')}&size=10`);
    expect(url.includes('occupation=') || html.includes('occupation=')).toBe(true);
  });

  it.each(['13010-2', '13010-00000002', '1301000000002', '１３０１０－００００００２'])(
    'leads from a typed number to the vacancy: %s [JOB-1]',
    async (typed) => {
      expect((await stranger().open(`/jobs?number=${word(typed)}`)).url).toBe('/jobs/13010-2');
    },
  );

  it('finds a number typed as words, and opens it with zeros too [JOB-1]', async () => {
    expect((await stranger().open('/jobs?words=13010-00000002')).url).toBe('/jobs/13010-2');
    expect((await stranger().open('/jobs/13010-00000002')).url).toBe('/jobs/13010-2');
  });

  it('stands in the address alone: a friend without a session reads the same [TOP-8]', async () => {
    const mine = stranger();
    const { url, html } = await mine.open(
      `/jobs?words=${word('介護')}&near=${word('東京都')}&hours=full&sort=wage-high`,
    );
    const friend = await stranger().open(url);
    const cardsOf = (page: string): readonly string[] => page.match(/id="job-[^"]+"/gu) ?? [];
    expect(cardsOf(friend.html)).toEqual(cardsOf(html));
    expect(friend.html).toContain('<option value="wage-high" selected>');
    expect(mine.cookies.size).toBe(0);
  });

  it('has first what is chosen and then what gives most, with the exact number [JOB-1]', async () => {
    const { html } = await stranger().open('/jobs');
    const places = [...html.matchAll(/name="place" value="(\d+)"/gu)].map(([, code]) => code);
    expect(places.slice(0, 2)).toEqual(['13', '14']);
    expect(places).toHaveLength(47);
    const { html: chosen } = await stranger().open('/jobs?place=14');
    expect(/name="place" value="(\d+)" checked/u.exec(chosen)?.[1]).toBe('14');
    expect(chosen).toContain('name="place" value="14104"');
  });

  it('says which condition to drop when nothing is found [JOB-1]', async () => {
    const { text } = await stranger().open(`/jobs?words=${word('介護')}&place=14`);
    expect(plain(text)).toContain('この条件の求人は0件です');
    expect(plain(text)).toContain('「神奈川県」を外すと2件あります');
  });
});

describe("a vacancy's page", () => {
  it('shows the whole and explains the wage and the hours [JOB-2]', async () => {
    const { text, html, status } = await stranger().open('/jobs/13010-2');
    expect(status).toBe(200);
    for (const words of [
      '合計（ａ＋ｂ＋ｃ）時給',
      '月額にすると',
      '1日8時間、月21日（記載がないため、ふつうの日数）働くとして計算しました。',
      '(1)の時間に働くと、休憩を除いて1日8時間です。',
      'だれでも見られます',
    ]) {
      expect(plain(text)).toContain(plain(words));
    }
    expect(html).toContain(`<link rel="canonical" href="${portal.parts.site.baseUrl}/jobs/13010-2"/>`);
    expect(html).toContain('href="/jobs?number=1301-000002-2"');
  });

  it('tells search engines what it says, as data that nothing can break out of [JOB-2]', async () => {
    await aVacancy(portal.parts, {
      number: '13010-9',
      facts: { title: '</script><script>alert(1)</script>' },
    });
    const { html } = await stranger().open('/jobs/13010-9');
    const data = /<script type="application\/ld\+json">(.*?)<\/script>/su.exec(html)?.[1] ?? '';
    expect(JSON.parse(data)).toMatchObject({
      '@type': 'JobPosting',
      title: '</script><script>alert(1)</script>',
      datePosted: '2026-11-20',
      validThrough: '2027-01-31T23:59:59+09:00',
      identifier: { value: '13010-00000009' },
      baseSalary: { value: { minValue: 205_000, maxValue: 290_000, unitText: 'MONTH' } },
      jobLocation: { address: { addressRegion: '東京都', addressLocality: '文京区' } },
    });
    expect(html).not.toContain('<script>alert');
  });

  it('tells what changed, with the day [JOB-2]', async () => {
    await aVacancy(portal.parts, { number: '13010-10', facts: { 'base-low': 200_000 } });
    await aVacancy(portal.parts, { number: '13010-10', facts: { 'base-low': 210_000 } });
    const { text } = await stranger().open('/jobs/13010-10');
    expect(plain(text)).toMatch(/変更の記録2026年\d\d月\d\d日基本給（ａ）下限：200,000円→210,000円/u);
  });

  it('says honestly that it is over, on paper too, and leads to the like [JOB-2]', async () => {
    await aVacancy(portal.parts, { number: '13010-11', validThrough: '2026-11-01' });
    for (const path of ['/jobs/13010-11', '/jobs/13010-11/print']) {
      const { status, text, html } = await stranger().open(path);
      expect(status).toBe(410);
      expect(plain(text)).toContain('募集は2026年11月01日に終わりました。');
      expect(html).toContain('href="/jobs?occupation=049&amp;place=13"');
    }
  });

  it('is unknown to who may not know of it, as a number that is none [JOB-5]', async () => {
    await aVacancy(portal.parts, { number: '13010-12', disclosure: 4 });
    const hidden = await stranger().open('/jobs/13010-12');
    const none = await stranger().open('/jobs/13010-99999');
    expect([hidden.status, none.status]).toEqual([404, 404]);
    expect(hidden.text).toBe(none.text);
  });
});
