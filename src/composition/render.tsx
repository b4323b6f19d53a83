import type { VNode } from 'preact';
import type { Assets } from '#composition/assets.ts';
import { menuOf } from '#composition/menus.ts';
import { footerPages, publicPaths } from '#features/help/index.ts';
import { japaneseTime } from '#kernel/time.ts';
import type { Crumb } from '#platform/http/answer.ts';
import type { Face } from '#platform/http/route.ts';
import type { RenderContext, Renderer } from '#platform/http/web-parts.ts';
import type { SiteFacts } from '#platform/parts.ts';
import { Banner } from '#ui/banner.tsx';
import { Button } from '#ui/buttons.tsx';
import { Document, type DocumentProps } from '#ui/document.tsx';
import { ErrorPageBody, errorPageWords } from '#ui/error-page-body.tsx';
import { Form } from '#ui/form.tsx';
import { renderDocument } from '#ui/render-document.ts';

const faceNames: Readonly<Record<Face, string>> = {
  public: '仕事をお探しの方・事業者の方',
  mypage: '求職者マイページ',
  counter: '窓口（職員用）',
  employer: '求人者マイページ',
};

const homes: Readonly<Record<Face, { label: string; href: string }>> = {
  public: { label: 'トップ', href: '/' },
  mypage: { label: 'ホーム', href: '/mypage' },
  counter: { label: '窓口', href: '/counter' },
  employer: { label: 'ホーム', href: '/employer' },
};

const footerNotice =
  'このサイトは、だれでも使える公開プログラムの見本です。厚生労働省のサービスではありません。';

const tryIt = [
  { label: '10分でひとまわり', href: '/_demo/tour' },
  { label: '届いたメール（見本）', href: '/_mailbox' },
];

const requestsAreSafe =
  'さきほど入力した内容は残っています。内容を確かめて、もう一度ボタンを押してください。';

function Logout({ face, formToken }: { face: Face; formToken: string }): VNode {
  return (
    <Form action={`/${face}/logout`} formToken={formToken}>
      <Button kind="secondary">ログアウト</Button>
    </Form>
  );
}

/** Whoever is not in yet comes from the front page to the employer's entrance. */
const withHome = ({ face, owner }: RenderContext, crumbs: readonly Crumb[]): readonly Crumb[] => {
  const home = face === 'employer' && owner === undefined ? homes.public : homes[face];
  return crumbs[0]?.label === home.label ? crumbs : [home, ...crumbs];
};

/** Turns what handlers return into whole pages in the look of each face. */
export function pageRenderer(site: SiteFacts, assets: Assets): Renderer {
  const documentOf = (
    context: RenderContext,
    rest: Pick<DocumentProps, 'title' | 'crumbs' | 'children'> & Partial<DocumentProps>,
  ): string => {
    const { face, owner, formToken, sessionEndsAt, path } = context;
    return renderDocument(
      <Document
        siteName={site.siteName}
        faceName={faceNames[face]}
        homeHref={face === 'employer' && owner === undefined ? homes.public.href : homes[face].href}
        face={face}
        menu={menuOf(face, owner, path)}
        person={owner?.name}
        logout={
          owner === undefined || formToken === undefined ? undefined : (
            <Logout face={face} formToken={formToken} />
          )
        }
        footer={footerPages.map(({ label, path: href }) => ({ label, href }))}
        footerNotice={footerNotice}
        tryIt={site.demonstration ? tryIt : undefined}
        help={{ label: 'お困りのときは', href: publicPaths.manual }}
        assets={assets}
        nonce={context.nonce}
        formToken={formToken}
        sessionEnd={
          sessionEndsAt === undefined
            ? undefined
            : {
                text: `${japaneseTime(sessionEndsAt)}まで`,
                at: sessionEndsAt.toString(),
                now: context.now.toString(),
                extendAction: `/${face}/session`,
              }
        }
        {...rest}
      />,
    );
  };
  return {
    page: (page, context) =>
      documentOf(context, {
        title: page.title,
        crumbs: withHome(context, page.crumbs),
        hasErrors: page.hasErrors,
        wide: page.wide,
        paper: page.paper,
        canonical: page.canonical,
        feed: page.feed,
        script: page.script === undefined ? undefined : assets.scripts[page.script],
        children: (
          <>
            {context.hasKeptForm ? (
              <Banner kind="info" heading="入力した内容は残っています">
                <p>{requestsAreSafe}</p>
              </Banner>
            ) : null}
            {page.body}
          </>
        ),
      }),
    problem: (kind, context, retryAfterSeconds) =>
      documentOf(context, {
        title: errorPageWords[kind].heading,
        crumbs: withHome(context, [{ label: errorPageWords[kind].heading }]),
        hasErrors: true,
        children: (
          <ErrorPageBody
            kind={kind}
            wayOn={wayOn(context)}
            requestId={kind === 'broken' ? context.requestId : undefined}
            retryAfterMinutes={
              retryAfterSeconds === undefined ? undefined : Math.ceil(retryAfterSeconds / 60)
            }
          />
        ),
      }),
  };
}

const wayOn = ({ face }: RenderContext): readonly { label: string; href: string }[] => [
  face === 'public'
    ? { label: 'トップページへ', href: '/' }
    : { label: `${faceNames[face]}のはじめの画面へ`, href: homes[face].href },
  { label: 'よくあるご質問', href: publicPaths.questions },
  { label: 'お問い合わせ先', href: publicPaths.contact },
];
