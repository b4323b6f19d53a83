import { build } from 'esbuild';
import type { BrowserContextOptions, Page, Route } from 'playwright-core';
import type { VNode } from 'preact';
import { launchChromium } from '#kit/browser-binary.ts';
import { BoxesPage, ReadingPage } from '#kit/specimen-boxes.tsx';
import { FieldsPage } from '#kit/specimen-fields.tsx';
import { ShownPage, StepPage, stepPages } from '#kit/specimen-items.tsx';
import { Button } from '#ui/buttons.tsx';
import { Document, type DocumentProps } from '#ui/document.tsx';
import { Form } from '#ui/form.tsx';
import { renderDocument } from '#ui/render-document.ts';

export const origin = 'http://portal.test';
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

const sessionEnd = {
  text: '10時30分まで',
  at: '2021-09-21T10:30:00+09:00',
  now: '2021-09-21T10:00:00+09:00',
  extendAction: '/session',
};

const steps = Object.entries(stepPages).map(([path, props]) => [
  path,
  () => whole('4.希望する仕事', <StepPage {...props} />, { ...mypage, hasErrors: 'errors' in props }),
]);

export const specimens: Record<string, () => string> = {
  '/fields': () =>
    whole('必要な情報の入力（パスワード登録申込）', <FieldsPage wrong={false} />, { faceSwitch }),
  '/fields-wrong': () =>
    whole('必要な情報の入力（パスワード登録申込）', <FieldsPage wrong={true} />, { hasErrors: true, logout }),
  '/boxes': () =>
    whole('求職者マイページホーム', <BoxesPage />, {
      ...mypage,
      wide: true,
      sessionEnd,
    }),
  ...Object.fromEntries(steps),
  '/shown-items': () => whole('入力の確認', <ShownPage />, mypage),
  '/session-end': () => whole('画面を表示できませんでした', <ReadingPage />, { ...mypage, sessionEnd }),
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

/** Answers a request of a page in the place of a server; undefined leaves it to the specimens. */
type Answerer = (route: Route, path: string) => Promise<void> | undefined;

export type SpecimenSite = {
  visit: (path: string, options?: BrowserContextOptions, answer?: Answerer) => Promise<Page>;
  close: () => Promise<void>;
};

/** A browser in front of the specimen pages, under the content security policy of the real ones. */
export async function openSpecimenSite(): Promise<SpecimenSite> {
  const [browser, styles, script] = await Promise.all([
    launchChromium(),
    bundle('src/ui/styles/app.css'),
    bundle('src/ui/browser/app.ts'),
  ]);
  const serve = (route: Route, path: string): Promise<void> => {
    if (path === '/app.css') return route.fulfill({ contentType: 'text/css', body: styles });
    if (path === '/app.js') return route.fulfill({ contentType: 'text/javascript', body: script });
    const body = specimens[path]?.();
    if (!body) return route.fulfill({ status: 404, body: '' });
    const headers = { 'content-security-policy': contentSecurity };
    return route.fulfill({ contentType: 'text/html; charset=utf-8', headers, body });
  };
  return {
    visit: async (path, options = {}, answer = () => undefined) => {
      const context = await browser.newContext({ locale: 'ja-JP', ...options });
      const page = await context.newPage();
      await page.route(`${origin}/**`, (route) => {
        const asked = new URL(route.request().url()).pathname;
        return answer(route, asked) ?? serve(route, asked);
      });
      await page.goto(origin + path);
      return page;
    },
    close: () => browser.close(),
  };
}
