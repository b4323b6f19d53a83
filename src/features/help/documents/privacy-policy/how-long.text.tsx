import { RowTable } from '../../guidance/row-table.tsx';
import { policyNumbers as n } from '../../rules/policy-numbers.ts';
import type { DocumentChapter } from '../consent-document.ts';

const retentionRows = [
  ['認証キー', `メールを送ってから${n.keyMinutes}分`],
  ['ワンタイムパスワード', `メールを送ってから${n.oneTimePasswordMinutes}分`],
  ['アカウント作成コード', `発行した日の翌日から${n.codeDays}日間`],
  ['開設の途中の入力', `最後の操作から${n.openingHours}時間`],
  ['時間切れのあとに送った入力', `ログインした本人だけに見せます。${n.keptFormHours}時間残します。`],
  ['ログイン中の目印', `操作がないまま${n.idleMinutes}分。操作を続けても${n.signedInHours}時間まで。`],
  ['ワンタイムパスワードを省略する端末の目印', `${n.trustedDeviceDays}日`],
  ['前にログインした端末かどうかを見分ける目印', `ログインしてから${n.deviceMarkDays}日`],
  ['求職登録が終わらないアカウント', `作った日の翌日から${n.unfinishedDays}日`],
  ['退会した人のアカウント', `退会した日の翌日から${n.returnDays}日は、元に戻せる形で残します。`],
  ['求職の登録', `無効になった日から${n.erasedAfterYears}年。新しい申込みがなければ消します。`],
  ['使い終わった認証キーと、省略をやめた端末の記録', `${n.spentKeyDays}日`],
  ['使い終わったアカウント作成コードの記録', `${n.spentCodeDays}日`],
  ['送ったメールの記録', `${n.mailRecordDays}日`],
  ['ログインの記録', `終わってから${n.sessionRecordDays}日`],
  ['最後のログインの記録', '求職の登録を消すとき、いっしょに消します。'],
  ['操作の記録', '消さずに残します。不正がなかったことを後から確かめるためです。'],
] as const;

export const howLong: readonly DocumentChapter[] = [
  {
    id: 'retention',
    heading: '残す期間',
    Text: () => (
      <>
        <p>情報ごとに残す期間を決めています。過ぎたものは消すか、使えなくします。</p>
        <RowTable caption="情報と残す期間" columns={['情報', '期間']} rows={retentionRows} />
        <p>日で数える期間は、最後の日の23時59分までです。</p>
        <p>控え（バックアップ）の中の情報は、控えの入れ替えとともに消えます。</p>
      </>
    ),
  },
  {
    id: 'staff-reads',
    heading: '職員が見るとき',
    Text: () => (
      <>
        <p>ハローワークの職員は、相談と紹介に要るときだけ、あなたの情報を見ます。</p>
        <p>職員があなたの情報を見たことは、記録に残ります。</p>
        <p>記録には、職員、安定所、日時、見た理由が入ります。</p>
        <p>別の安定所の職員が見るには、求職番号と生年月日、理由が要ります。</p>
        <p>職員は、あなたのパスワードを見ることも決めることもできません。</p>
      </>
    ),
  },
  {
    id: 'safety',
    heading: '安全のための備え',
    Text: () => (
      <>
        <ul>
          <li>パスワードは、元に戻せない形にして保管します。</li>
          <li>認証キーなどは、鍵がなければ確かめられない形で保管します。</li>
          <li>操作の記録は、書きかえることも消すこともできません。</li>
          <li>パスワードやキーは、どの記録にも書きません。</li>
          <li>ログインを続けて失敗すると、しばらく受け付けません。</li>
          <li>大事な変更があると、登録したメールアドレスにお知らせします。</li>
        </ul>
        <p>情報がもれたときは、個人情報保護委員会に報告し、本人に知らせます。</p>
      </>
    ),
  },
];
