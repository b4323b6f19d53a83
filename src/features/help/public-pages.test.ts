import { renderToString } from 'preact-render-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import { Temporal } from '#kernel/time.ts';
import type { Page } from '#platform/http/answer.ts';
import type { PageRequest, Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { consentDocuments, entryPaths, footerPages, publicPaths } from './index.ts';
import { mountHelp } from './mount.ts';
import type { OfficeOnPublicList } from './rules/office-on-public-list.ts';
import { entryLabels } from './rules/public-paths.ts';

const site = {
  siteName: '県の仕事さがし',
  helpDeskPhone: '0120-000-111',
  mailFrom: 'sender@portal.example',
  demonstration: true,
};

const office = (number: string, prefecture: string, name: string, town: string): OfficeOnPublicList => ({
  number,
  name,
  prefecture,
  postalCode: '1000001',
  address: `${town}1-1`,
  telephone: '03-0000-0000',
  openingHours: '平日 08時30分～17時15分',
  municipalities: [{ name: town }],
});

const offices = [
  office('27010', '大阪府', 'ハローワーク大阪', '大阪市北区'),
  office('13010', '東京都', 'ハローワーク飯田橋', '千代田区'),
];

const allRoutes: Route[] = [];
const { routes } = mountHelp({ site, database: {} } as unknown as Parts, {
  listOffices: async () => offices,
  allRoutes: () => allRoutes,
});
allRoutes.push(...routes);

const now = Temporal.Instant.from('2026-04-01T00:00:00Z');

interface Opened {
  readonly path: string;
  readonly page: Page;
  readonly html: string;
}

async function open(route: Route, query: Record<string, string> = {}): Promise<Opened> {
  const handle = route.handle as (request: PageRequest) => ReturnType<Route['handle']>;
  const answer = await handle({ now, query, params: {} } as unknown as PageRequest);
  if (answer.kind !== 'page') throw new Error(`${route.path} answered ${answer.kind}`);
  return { path: route.path, page: answer.page, html: renderToString(answer.page.body) };
}

const routeOf = (path: string): Route => {
  const found = routes.find((route) => route.path === path);
  if (found === undefined) throw new Error(`nothing stands at ${path}`);
  return found;
};

const openPath = (path: string, query?: Record<string, string>): Promise<Opened> =>
  open(routeOf(path), query);

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };
const wordsOf = (html: string): string =>
  html.replace(/<[^>]+>/gu, '').replace(/&(?:amp|lt|gt|quot);/gu, (entity) => entities[entity] ?? entity);
const headingOf = (html: string): string => wordsOf(/<h1[^>]*>(.*?)<\/h1>/u.exec(html)?.[1] ?? '');
const linksOf = (html: string): readonly string[] =>
  [...html.matchAll(/<a [^>]*?href="([^"]*)"/gu)].map(([, href = '']) => href);
const linkTo = (html: string, label: string): string | undefined =>
  new RegExp(`<a [^>]*?href="([^"]*)"[^>]*>${label}</a>`, 'u').exec(html)?.[1];
const idsOf = (html: string): readonly string[] =>
  [...html.matchAll(/\sid="([^"]*)"/gu)].map(([, id = '']) => id);

let pages: readonly Opened[];

beforeAll(async () => {
  pages = await Promise.all(routes.map((route) => open(route)));
});

describe('the front page', () => {
  it('has a panel for each of the two kinds of visitors [TOP-1]', async () => {
    const { html } = await openPath('/');
    expect([...html.matchAll(/<h2[^>]*>(.*?)<\/h2>/gu)].map(([, heading]) => heading)).toEqual([
      '仕事をさがす',
      '仕事をお探しの方',
      '事業者の方',
    ]);
    expect(linksOf(html)).toContain(publicPaths.forJobSeekers);
    expect(linksOf(html)).toContain(publicPaths.forEmployers);
    expect(linksOf(html)).toContain(entryPaths.jobs);
  });

  it('begins with a search that needs no account: words, a place, one button [TOP-8]', async () => {
    const { html } = await openPath('/');
    expect(html).toMatch(/<form[^>]*method="get"[^>]*action="\/jobs"/u);
    for (const name of ['words', 'near']) expect(html).toContain(`name="${name}"`);
    expect(wordsOf(html)).toContain('求人を検索');
    expect(html.match(/button-primary/gu)).toHaveLength(1);
  });

  it.each([
    ['TOP-2', '求職者マイページにログイン', entryPaths.login],
    ['TOP-3', 'アカウント作成コードをハローワークで発行済みの求職者', entryPaths.openingByCode],
    ['TOP-4', '求職者マイページアカウント登録', entryPaths.openingOnline],
    ['TOP-5', '求人者マイページにログイン', entryPaths.employerLogin],
    ['CODE-10', 'ハローワークをご利用中の方のマイページ開設', entryPaths.openingEarlier],
  ])('[%s] has the entry 「%s」', async (_id, label, path) => {
    expect(linkTo((await openPath('/')).html, label)).toBe(path);
  });

  it('has one solid button only', async () => {
    expect((await openPath('/')).html.match(/button-primary/gu)).toHaveLength(1);
  });
});

describe('the pages of the footer', () => {
  it('are the eight, labels to the letter [TOP-6]', () => {
    expect(footerPages.map(({ label }) => label)).toEqual([
      'リンク集',
      'サイトマップ',
      'サイトポリシー',
      'プライバシーポリシー',
      '利用規約',
      'よくあるご質問',
      'お問い合わせ先',
      '所在地情報',
    ]);
  });

  it.each(footerPages)('「$label」 is a real page with that heading [TOP-6]', async ({ label, path }) => {
    const { page, html } = await openPath(path);
    expect(page.title).toBe(label);
    expect(headingOf(html)).toBe(label);
    expect(page.crumbs.at(-1)).toEqual({ label });
    expect(wordsOf(html).length).toBeGreaterThan(100);
  });

  it('lists every office with place, telephone, hours and municipalities, by prefecture [TOP-6]', async () => {
    const words = wordsOf((await openPath('/offices')).html);
    expect(words.indexOf('ハローワーク飯田橋')).toBeLessThan(words.indexOf('ハローワーク大阪'));
    for (const fact of [
      '〒100-0001',
      '千代田区1-1',
      '03-0000-0000',
      '平日 08時30分～17時15分',
      '大阪市北区',
    ]) {
      expect(words).toContain(fact);
    }
  });

  it('finds the office of a municipality, also typed in half or full width [TOP-6]', async () => {
    const { html } = await openPath('/offices', { place: ' 千代田　区' });
    expect(wordsOf(html)).toContain('ハローワーク飯田橋');
    expect(wordsOf(html)).not.toContain('ハローワーク大阪');
    expect(wordsOf((await openPath('/offices', { place: '<b>青森' })).html)).toContain('0件です');
  });

  it('has every public page on the site map [TOP-6]', async () => {
    const links = new Set(linksOf((await openPath('/sitemap')).html));
    expect(routes.filter(({ path }) => !links.has(path))).toEqual([]);
  });

  it('tells versions and days of the documents people agree to [CODE-2]', async () => {
    for (const { key, version, effectiveFrom, changes } of Object.values(consentDocuments)) {
      expect(changes[0], key).toMatchObject({ version, date: effectiveFrom });
      expect(changes.map((change) => change.version)).toEqual(
        Array.from({ length: version }, (_, index) => version - index),
      );
    }
    expect(wordsOf((await openPath('/terms')).html)).toContain('第2版（2026年11月21日から）');
  });
});

describe('the manual', () => {
  it('tells the number of the help desk that is set [TOP-9]', async () => {
    for (const path of ['/manual', '/contact', '/accessibility']) {
      expect(wordsOf((await openPath(path)).html)).toContain(site.helpDeskPhone);
    }
  });

  it('is called by its name and leads to its chapters and the illustrated guide [TOP-9]', async () => {
    const { html } = await openPath('/manual');
    expect(headingOf(html)).toBe('求職者マイページ利用者マニュアル');
    const below = routes.map(({ path }) => path).filter((path) => path.startsWith('/manual/'));
    expect(below.length).toBeGreaterThanOrEqual(10);
    expect(below.filter((path) => !linksOf(html).includes(path))).toEqual([]);
  });

  it('draws the screens of both openings [TOP-9]', async () => {
    const { html } = await openPath(publicPaths.openingGuide);
    expect(html.match(/<figure/gu)?.length).toBeGreaterThanOrEqual(10);
    expect(wordsOf(html)).toContain(entryLabels.openingByCode);
    expect(html).not.toContain('<img');
  });

  it('tells people with mail filters which address to allow [MAIL-4]', async () => {
    for (const path of ['/manual/mail', '/questions']) {
      expect(wordsOf((await openPath(path)).html)).toContain(site.mailFrom);
    }
  });

  it('stands in the breadcrumbs above its chapters [TOP-7]', async () => {
    expect((await openPath('/manual/login')).page.crumbs).toEqual([
      { label: '求職者マイページ利用者マニュアル', href: '/manual' },
      { label: 'ログインする' },
    ]);
  });
});

describe('every public page', () => {
  it('leads nowhere that does not exist [TOP-6]', () => {
    const ids = new Map(pages.map(({ path, html }) => [path, new Set(idsOf(html))]));
    const known = new Set<string>([...ids.keys(), ...Object.values(entryPaths)]);
    const dead = pages.flatMap(({ path, html }) =>
      linksOf(html)
        .filter((href) => /^[/#]/u.test(href))
        .filter((href) => {
          const [target = '', anchor] = href.split('#');
          const there = target === '' ? path : target;
          return !known.has(there) || (anchor !== undefined && !ids.get(there)?.has(anchor));
        })
        .map((href) => `${path} → ${href}`),
    );
    expect(dead).toEqual([]);
  });

  it('names each of its parts once', () => {
    for (const { path, html } of pages) {
      const ids = idsOf(html);
      expect(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        path,
      ).toEqual([]);
    }
  });

  it('has one heading, which is its title [TOP-7]', () => {
    for (const { path, page, html } of pages) {
      expect(html.match(/<h1/gu), path).toHaveLength(1);
      expect(headingOf(html)).toBe(page.title);
    }
  });

  it('has no blank torn into a Japanese sentence', () => {
    const torn = pages.flatMap(({ path, html }) =>
      [...wordsOf(html).matchAll(/.{0,8}[ぁ-んァ-ヶ一-龠、。] +[ぁ-んァ-ヶ一-龠].{0,8}/gu)]
        .filter(([words]) => !/平日 |こころ| 任意/u.test(words))
        .map(([words]) => `${path}: ${words}`),
    );
    expect(torn).toEqual([]);
  });

  it('speaks in sentences of at most forty letters, quoted labels and examples aside', () => {
    const blocks = /<(p|li|td|dd|figcaption)\b[^>]*>(.*?)<\/\1>/gu;
    const tooLong = pages.flatMap(({ path, html }) =>
      [...html.replace(/<div class="sketch-screen.*?<\/div>|<h3.*?<\/h3>/gu, '').matchAll(blocks)]
        .flatMap(([, , inside = '']) => wordsOf(inside).split('。'))
        .map((sentence) => sentence.replace(/「[^」]*」|（[^）]*）|[a-z@.-]{8,}/gu, '名'))
        .filter((sentence) => sentence.length > 40)
        .map((sentence) => `${path}: ${sentence.length} ${sentence}`),
    );
    expect(tooLong).toEqual([]);
  });

  it('keeps below the size of a page', () => {
    for (const { path, html } of pages) expect(html.length, path).toBeLessThan(90_000);
  });
});
