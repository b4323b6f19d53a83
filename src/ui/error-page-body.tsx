import type { VNode } from 'preact';
import type { Link } from './content.ts';
import { Whole } from './figures.tsx';
import { PageHeading } from './page-heading.tsx';

export type ErrorPageKind =
  | 'forbidden'
  | 'not-found'
  | 'too-many'
  | 'broken'
  | 'expired-form'
  | 'unreadable'
  | 'too-large'
  | 'busy'
  | 'gone';

/** The heading is also the page's title. */
export const errorPageWords: Record<ErrorPageKind, { heading: string; sentences: readonly string[] }> = {
  forbidden: {
    heading: 'このページは表示できません',
    sentences: [
      '今のログインでは、このページを見られません。',
      'ほかの人でログインしていないか、確かめてください。',
    ],
  },
  'not-found': {
    heading: 'ページが見つかりません',
    sentences: [
      'アドレスが変わったか、ページがなくなりました。',
      'アドレスを手で入れたときは、もう一度確かめてください。',
    ],
  },
  'too-many': {
    heading: '少し待ってください',
    sentences: ['短い時間に同じ操作が続いたため、受け付けを止めています。'],
  },
  broken: {
    heading: '画面を表示できませんでした',
    sentences: [
      'こちらの不具合です。あなたの操作のせいではありません。',
      '少し待ってから、もう一度お試しください。',
    ],
  },
  'expired-form': {
    heading: '画面が古くなりました',
    sentences: [
      '時間がたったため、送信を受け付けられませんでした。',
      '前の画面に戻り、画面を読み直してから、もう一度送ってください。',
    ],
  },
  unreadable: {
    heading: '入力を読み取れませんでした',
    sentences: [
      '送られた内容に、読み取れない文字がありました。',
      '前の画面に戻り、入れ直してから、もう一度送ってください。',
    ],
  },
  'too-large': {
    heading: '入力が長すぎます',
    sentences: [
      '送られた内容が長すぎて、受け取れませんでした。',
      '前の画面に戻り、短くしてから、もう一度送ってください。',
    ],
  },
  busy: {
    heading: 'ただいま混み合っています',
    sentences: ['今は操作を受け付けられません。', '少し待ってから、もう一度お試しください。'],
  },
  gone: {
    heading: 'このページは終わりました',
    sentences: ['ここにあったものは、期限が過ぎたか、消されました。'],
  },
};

type ErrorPageBodyProps = {
  kind: ErrorPageKind;
  wayOn: readonly Link[];
  requestId?: string | undefined;
  retryAfterMinutes?: number | undefined;
};

/** What happened, what to do, a way on; the number lets the help desk find the case. */
export function ErrorPageBody({ kind, wayOn, requestId, retryAfterMinutes }: ErrorPageBodyProps): VNode {
  const { heading, sentences } = errorPageWords[kind];
  return (
    <div class="error-page">
      <PageHeading>{heading}</PageHeading>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {retryAfterMinutes === undefined ? null : <p>{retryAfterMinutes}分たつと、また使えます。</p>}
      <ul class="way-on">
        {wayOn.map(({ label, href }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
      {requestId ? (
        <p class="meta">
          お問い合わせのときは、この番号をお伝えください：<Whole>{requestId}</Whole>
        </p>
      ) : null}
    </div>
  );
}
