import type { VNode } from 'preact';
import type { Attack } from '#features/sign-in/index.ts';
import type { WaysIn } from '#features/ways-in/index.ts';
import { policy } from '#kernel/policy.ts';
import { japaneseDateTime, japaneseTime } from '#kernel/time.ts';
import type { UndeliveredMail } from '#platform/mail/undelivered-mails.ts';
import { Banner } from '#ui/banner.tsx';
import { Card } from '#ui/card.tsx';
import { DefinitionList, type DefinitionRow } from '#ui/definition-list.tsx';
import { Tag } from '#ui/tag.tsx';
import type { PresenceFacts, RecordContent } from '../../../actions/read-record.ts';
import { codeWords, myPageWords, type StateWords } from './my-page.text.ts';

const hours = policy.oneTimePassword.failureWindow.total('hours');

function State({ word, kind, sentence }: StateWords): VNode {
  return (
    <>
      <Tag kind={kind}>{word}</Tag>
      {sentence === '' ? null : <p>{sentence}</p>}
    </>
  );
}

/** Nothing where nobody guessed. */
const guessRows = ({ wrongPasswords, wrongCodes }: Attack): readonly DefinitionRow[] =>
  wrongPasswords.length + wrongCodes.length === 0
    ? []
    : [
        {
          term: `${hours}時間のまちがい`,
          value: `パスワード${wrongPasswords.length}回、ワンタイムパスワード${wrongCodes.length}回`,
        },
      ];

/** What staff can point somebody to whose mail does not come. */
const waysWords = ({ authenticator, recoveryCodes, passkeys }: WaysIn): string =>
  [
    'メール',
    ...(authenticator === undefined ? [] : ['認証アプリ']),
    ...(recoveryCodes === undefined ? [] : [`リカバリーコード（残り${recoveryCodes.left}個）`]),
    ...(passkeys.length === 0 ? [] : [`パスキー（${passkeys.length}個）`]),
  ].join('、');

const presenceRows = (presence: PresenceFacts | undefined): readonly DefinitionRow[] =>
  presence === undefined
    ? []
    : [
        {
          term: '前回ログイン',
          value: presence.lastLogin === undefined ? 'まだありません' : japaneseDateTime(presence.lastLogin),
        },
        { term: 'ログインの方法', value: waysWords(presence.ways) },
        { term: '今のログイン', value: `${presence.sessions}件` },
        { term: '覚えた端末', value: `${presence.devices}台` },
        ...(presence.lockedUntil === undefined
          ? []
          : [{ term: 'ログイン停止', value: `${japaneseTime(presence.lockedUntil)}まで` }]),
        ...guessRows(presence.attack),
      ];

/** How My Page and the code stand. */
export function MyPageCard({ content }: { content: RecordContent }): VNode {
  return (
    <Card heading="マイページの状態">
      <DefinitionList
        rows={[
          { term: 'マイページ', value: <State {...myPageWords(content.myPage)} /> },
          { term: '作成コード', value: <State {...codeWords(content.code)} /> },
          ...presenceRows(content.presence),
        ]}
      />
    </Card>
  );
}

/** Mails that never arrived: the address may be dead. */
export function UndeliveredMails({ mails }: { mails: readonly UndeliveredMail[] }): VNode | null {
  if (mails.length === 0) return null;
  return (
    <Banner kind="warning" heading="届いていないメールがあります">
      <ul>
        {mails.map(({ requestedAt, refusedAt, fault }) => (
          <li key={requestedAt.toString()}>
            {japaneseDateTime(requestedAt)}のメール：
            {refusedAt === null
              ? 'まだ受け取られていません。自動で送り直しています。'
              : '相手のメールサーバーが断りました。'}
            （{fault}）
          </li>
        ))}
      </ul>
      <p>メールアドレスが使えるか、本人に確かめてください。</p>
    </Banner>
  );
}
