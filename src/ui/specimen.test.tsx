import { AxeBuilder } from '@axe-core/playwright';
import { build } from 'esbuild';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { VNode } from 'preact';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '#kit/browser-binary.ts';
import { BoxesPage, FieldsPage, ReadingPage } from '#kit/specimen-pages.tsx';
import { Button } from '#ui/buttons.tsx';
import { Document, type DocumentProps } from '#ui/document.tsx';
import { Form } from '#ui/form.tsx';
import { renderDocument } from '#ui/render-document.ts';

const origin = 'http://portal.test';
const contentSecurity =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'";

const logout = (
  <Form action="/logout" formToken="token">
    <Button kind="secondary">ログアウト</Button>
  </Form>
);

const frame = {
  siteName: 'ハローワークインターネットサービス',
  footer: ['リンク集', 'サイトマップ', 'サイトポリシー', 'プライバシーポリシー'].map((label, index) => ({
    label,
    href: `/page-${index}`,
  })),
  footerNotice: 'このサイトは見本です。厚生労働省のサービスではありません。',
  help: { label: 'お困りのときは', href: '/help' },
  assets: { css: '/app.css', js: '/app.js' },
  nonce: 'nonce',
};

const mypage: Partial<DocumentProps> = {
  face: 'mypage',
  faceName: '求職者マイページ',
  person: '山田　花子',
  logout,
  menu: [
    { label: 'ホーム', href: '/mypage', current: true },
    { label: '求人検索', href: '/search' },
    { label: '求職活動状況', href: '/activity' },
    { label: 'メッセージ（2）', href: '/messages' },
    { label: '求職者情報・設定', href: '/settings' },
  ],
};

const faceSwitch = [
  { label: '仕事をお探しの方', href: '/', current: true },
  { label: '事業者の方', href: '/employers' },
];

function whole(title: string, body: VNode, rest: Partial<DocumentProps> = {}): string {
  const crumbs = [{ label: 'トップ', href: '/' }, { label: title }];
  return renderDocument(
    <Document {...frame} title={title} face="public" faceName="仕事をお探しの方" crumbs={crumbs} {...rest}>
      {body}
    </Document>,
  );
}

const in30Minutes = (): string => new Date(Date.now() + 30 * 60_000).toISOString();

const pages: Record<string, () => string> = {
  '/fields': () =>
    whole('必要な情報の入力（パスワード登録申込）', <FieldsPage wrong={false} />, { faceSwitch }),
  '/fields-wrong': () =>
    whole('必要な情報の入力（パスワード登録申込）', <FieldsPage wrong={true} />, { hasErrors: true, logout }),
  '/boxes': () =>
    whole('求職者マイページホーム', <BoxesPage />, {
      ...mypage,
      wide: true,
      sessionEnd: { text: '10時30分まで', at: in30Minutes(), extendAction: '/session' },
    }),
  '/reading': () => whole('少し待ってください', <ReadingPage />, { paper: 'a4' }),
};

async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    target: 'es2022',
  });
  return outputFiles[0]?.text ?? '';
}

let browser: Browser;
let styles: string;
let script: string;

beforeAll(async () => {
  [browser, styles, script] = await Promise.all([
    launchChromium(),
    bundle('src/ui/styles/app.css'),
    bundle('src/ui/browser/app.ts'),
  ]);
});

afterAll(() => browser.close());

async function visit(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ locale: 'ja-JP', ...options });
  const page = await context.newPage();
  await page.route(`${origin}/**`, (route) => {
    const asked = new URL(route.request().url()).pathname;
    if (asked === '/app.css') return route.fulfill({ contentType: 'text/css', body: styles });
    if (asked === '/app.js') return route.fulfill({ contentType: 'text/javascript', body: script });
    const body = pages[asked]?.();
    if (!body) return route.fulfill({ status: 404, body: '' });
    const headers = { 'content-security-policy': contentSecurity };
    return route.fulfill({ contentType: 'text/html; charset=utf-8', headers, body });
  });
  await page.goto(origin + path);
  return page;
}

const sizes = {
  small: { width: 320, height: 640 },
  phone: { width: 390, height: 844 },
  wide: { width: 1280, height: 900 },
};

describe('the parts of the design system', () => {
  for (const path of Object.keys(pages)) {
    for (const [size, viewport] of Object.entries(sizes)) {
      it(`${path} bars nobody and fits, ${size} [s-a11y1 s-a11y4]`, async () => {
        const page = await visit(path, { viewport });
        const { violations } = await new AxeBuilder({ page }).analyze();
        const folder = process.env['SPECIMEN_PICTURES'];
        if (folder) await page.screenshot({ path: `${folder}${path}-${viewport.width}.png`, fullPage: true });
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`),
        ).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
          viewport.width,
        );
        await page.context().close();
      });
    }

    it(`${path} fits a phone with letters twice the size [s-a11y4]`, async () => {
      const page = await visit(path, { viewport: { width: 195, height: 422 } });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(195);
      await page.context().close();
    });
  }
});
