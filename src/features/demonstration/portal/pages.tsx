import type { ComponentChildren, VNode } from 'preact';
import type { PortalPerson } from './portal-people.ts';

export const portalName = 'マイナポータル（デモ）';

interface DocumentProps {
  readonly title: string;
  readonly person?: PortalPerson | undefined;
  readonly children: ComponentChildren;
}

const PortalDocument = ({ title, person, children }: DocumentProps): VNode => (
  <html lang="ja">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${title}｜${portalName}`}</title>
      <link rel="stylesheet" href="/portal.css" />
      <link rel="icon" href="data:," />
    </head>
    <body>
      <header>
        <p>{portalName}</p>
      </header>
      <main>
        <h1>{title}</h1>
        {children}
        {person === undefined ? null : <LogOut person={person} />}
      </main>
      <footer>
        <p>これは練習のための見本です。国のマイナポータルではありません。登場する人は架空です。</p>
      </footer>
    </body>
  </html>
);

const LogOut = ({ person }: { person: PortalPerson }): VNode => (
  <form method="post" action="/logout">
    <p>{person.name}さんでログインしています。</p>
    <button class="second" type="submit">
      マイナポータルからログアウト
    </button>
  </form>
);

interface ChooseProps {
  readonly action: string;
  readonly people: readonly PortalPerson[];
  /** Who wants to know; undefined: the portal's own page. */
  readonly site?: string | undefined;
  readonly nobodyChosen: boolean;
}

/** Instead of the card and its number: a choice. */
export const LoginPage = ({ action, people, site, nobodyChosen }: ChooseProps): VNode => (
  <PortalDocument title="だれとしてログインしますか">
    {site === undefined ? null : <p>「{site}」から来ました。</p>}
    <p>マイナンバーカードの代わりに、架空の人を1人選びます。</p>
    {nobodyChosen ? <p role="alert">1人を選んでください。</p> : null}
    <form method="post" action={action}>
      <fieldset>
        <legend>架空の人</legend>
        {people.map(({ subject, name, standing }) => (
          <label key={subject}>
            <input type="radio" name="person" value={subject} />
            {name}（{standing}）
          </label>
        ))}
      </fieldset>
      <button type="submit" name="act" value="login">
        マイナポータルにログイン
      </button>
      {site === undefined ? null : <StopButton />}
    </form>
  </PortalDocument>
);

const StopButton = (): VNode => (
  <button class="second" type="submit" name="act" value="stop">
    やめる
  </button>
);

interface ConsentProps {
  readonly action: string;
  readonly site: string;
  readonly person: PortalPerson;
}

export const ConsentPage = ({ action, site, person }: ConsentProps): VNode => (
  <PortalDocument title="ウェブサイトとつながる確認" person={undefined}>
    <p>
      {person.name}さんとして、「{site}」とつながります。
    </p>
    <p>相手に伝わるのは、あなたを見分けるための番号だけです。氏名や住所は伝わりません。</p>
    <form method="post" action={action}>
      <button type="submit" name="act" value="agree">
        同意してつながる
      </button>
      <StopButton />
    </form>
  </PortalDocument>
);

export const TopPage = ({ person }: { person: PortalPerson }): VNode => (
  <PortalDocument title="マイナポータルのトップページ" person={person}>
    <p>こんにちは、{person.name}さん。</p>
    <p>
      <a class="button" href="/connections">
        もっとつながる
      </a>
    </p>
  </PortalDocument>
);

interface ConnectionsProps {
  readonly person: PortalPerson;
  readonly site: string;
  /** Where the site lets people in who come from here. */
  readonly entry: string;
  readonly connected: boolean;
}

/** SSO-1: the connected site stands here, and its link enters there. */
export const ConnectionsPage = ({ person, site, entry, connected }: ConnectionsProps): VNode => (
  <PortalDocument title="もっとつながる" person={person}>
    <h2>つながっているウェブサイト</h2>
    {connected ? (
      <ul class="sites">
        <li>
          <p>
            <a href={entry}>{site}</a>
          </p>
          <form method="post" action="/connections">
            <button class="second" type="submit">
              {site}とのつながりをやめる
            </button>
          </form>
        </li>
      </ul>
    ) : (
      <p>まだありません。</p>
    )}
    {connected ? null : (
      <>
        <h2>つながることができるウェブサイト</h2>
        <ul class="sites">
          <li>
            <a href={entry}>{site}とつながる</a>
          </li>
        </ul>
      </>
    )}
    <p>
      <a href="/">トップページへ戻る</a>
    </p>
  </PortalDocument>
);

/** `error`: the word of the standard, for whoever connects a site. */
export const ErrorPage = ({ error }: { error: string }): VNode => (
  <PortalDocument title="手続きを続けられません">
    <p>時間が過ぎたか、ほかの画面で手続きをやり直したのかもしれません。</p>
    <p>はじめからやり直してください。（{error}）</p>
    <p>
      <a href="/">トップページへ戻る</a>
    </p>
  </PortalDocument>
);
