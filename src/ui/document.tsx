import type { VNode } from 'preact';
import { Breadcrumbs, type Crumb } from './breadcrumbs.tsx';
import type { Children, Link } from './content.ts';
import { type SessionEnd, SessionEndDialog, SessionEndNotice } from './session-end.tsx';
import { SiteFooter } from './site-footer.tsx';
import { type Face, SiteHeader, type SiteHeaderProps } from './site-header.tsx';

export type DocumentProps = SiteHeaderProps & {
  lang?: string | undefined;
  /** The start of the title element, the same words as the h1. */
  title: string;
  face: Face;
  crumbs: readonly Crumb[];
  footer: readonly Link[];
  footerNotice: string;
  help?: Link | undefined;
  tryIt?: readonly Link[] | undefined;
  assets: { css: string; js: string };
  nonce: string;
  /** The address of a script that this page needs besides. */
  script?: string | undefined;
  sessionEnd?: SessionEnd | undefined;
  /** Given to the script that asks for more time. */
  formToken?: string | undefined;
  paper?: 'a4' | 'a5' | undefined;
  /** Lists and counter pages use 72rem; forms and prose keep 42rem. */
  wide?: boolean | undefined;
  hasErrors?: boolean | undefined;
  /** Seconds until the page is loaded anew. */
  refresh?: number | undefined;
  /** The whole address under which search engines keep the page. */
  canonical?: string | undefined;
  /** A feed that says the same as the page. */
  feed?: { title: string; href: string } | undefined;
  children: Children;
};

function Head(props: DocumentProps): VNode {
  const { title, siteName, hasErrors, assets, nonce, script, refresh, canonical, feed } = props;
  return (
    <head>
      <meta charset="utf-8" />
      <title>{`${hasErrors ? 'エラー: ' : ''}${title} | ${siteName}`}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light" />
      <meta name="format-detection" content="telephone=no" />
      {refresh === undefined ? null : <meta http-equiv="refresh" content={String(refresh)} />}
      {canonical === undefined ? null : <link rel="canonical" href={canonical} />}
      {feed === undefined ? null : (
        <link rel="alternate" type="application/atom+xml" title={feed.title} href={feed.href} />
      )}
      <link rel="stylesheet" href={assets.css} nonce={nonce} />
      <script type="module" src={assets.js} nonce={nonce} />
      {script === undefined ? null : <script type="module" src={script} nonce={nonce} />}
    </head>
  );
}

/** A whole page; `renderDocument` adds the doctype. */
export function Document(props: DocumentProps): VNode {
  const { lang = 'ja', face, crumbs, sessionEnd, paper, wide, siteName } = props;
  const classes = ['page', `face-${face}`, paper ? `paper-${paper}` : '', wide ? 'page-wide' : ''];
  return (
    <html lang={lang}>
      <Head {...props} />
      <body class={classes.filter(Boolean).join(' ')}>
        <a class="skip-link" href="#main">
          本文へ移動
        </a>
        <SiteHeader {...props} />
        <div class="page-inside">
          {crumbs.length > 0 || sessionEnd ? (
            <div class="page-top">
              {crumbs.length > 0 ? <Breadcrumbs crumbs={crumbs} /> : null}
              {sessionEnd ? <SessionEndNotice {...sessionEnd} /> : null}
            </div>
          ) : null}
          <main id="main" tabindex={-1}>
            {props.children}
          </main>
        </div>
        <SiteFooter
          siteName={siteName}
          links={props.footer}
          notice={props.footerNotice}
          help={props.help}
          tryIt={props.tryIt}
        />
        {sessionEnd ? <SessionEndDialog text={sessionEnd.text} formToken={props.formToken} /> : null}
      </body>
    </html>
  );
}
