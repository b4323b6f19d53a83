import { openingSketches as sketches } from '../../../guidance/opening-sketches.ts';
import { type GuideStep, StepList } from '../../../guidance/step-list.tsx';
import { policyNumbers as n } from '../../../rules/policy-numbers.ts';
import { entryLabels, entryPaths } from '../../../rules/public-paths.ts';
import { manualChapter } from './manual-chapter.ts';

const steps: readonly GuideStep[] = [
  {
    heading: 'ログインの画面を開く',
    Text: () => (
      <p>
        トップページで「<a href={entryPaths.login}>{entryLabels.login}</a>」を押します。
      </p>
    ),
  },
  {
    heading: 'メールアドレスとパスワードを入れる',
    Text: () => <p>①と②を入れて、③「ログイン」を押します。</p>,
    sketch: sketches.login,
  },
  {
    heading: 'ワンタイムパスワードを入れる',
    Text: () => (
      <>
        <p>メールで届く{n.oneTimePasswordDigits}桁の数字を①に入れ、③「送信」を押します。</p>
        <p>自分の端末なら、②にチェックを入れると{n.trustedDeviceDays}日間省略できます。</p>
      </>
    ),
    sketch: sketches.oneTimePassword,
  },
];

export const loginChapter = manualChapter({
  name: 'login',
  title: 'ログインする',
  Lead: () => <p>先にパスワードの登録が要ります。まだの人は、開設の章をご覧ください。</p>,
  sections: [
    { id: 'steps', heading: '手順', Text: () => <StepList steps={steps} /> },
    {
      id: 'one-time-password',
      heading: 'ワンタイムパスワードの決まり',
      Text: () => (
        <ul>
          <li>届いてから{n.oneTimePasswordMinutes}分使えます。使えるのは1回です。</li>
          <li>{n.oneTimePasswordTries}回まちがえると、その数字は使えません。</li>
          <li>
            送り直しは、{n.mailApartSeconds}秒たつとできます。1時間に{n.mailsAnHour}通までです。
          </li>
          <li>「キャンセル」を押すと、ログインの画面に戻ります。</li>
        </ul>
      ),
    },
    {
      id: 'lock',
      heading: 'ロックされたとき',
      Text: () => (
        <>
          <p>
            パスワードを続けて{n.lockTries}回まちがえると、{n.lockMinutes}分間ログインできません。
          </p>
          <p>時間がたつと、また{n.lockTries}回試せます。</p>
          <p>待てないときは、パスワードを新しく決めると、すぐに解けます。</p>
        </>
      ),
    },
    {
      id: 'staying',
      heading: 'ログインしていられる時間',
      Text: () => (
        <>
          <p>
            {n.idleMinutes}分間操作がないと終わります。続けて使っても{n.signedInHours}時間までです。
          </p>
          <p>終わる時刻は、画面の上に出ています。</p>
          <p>同時にログインできる端末は、{n.signedInDevices}台までです。</p>
        </>
      ),
    },
    {
      id: 'check-last-login',
      heading: '前回のログインを確かめる',
      Text: () => (
        <>
          <p>ログインすると、前回のログインの日時が出ます。</p>
          <p>覚えがないときは、すぐにパスワードを変えてください。</p>
        </>
      ),
    },
    {
      id: 'logout',
      heading: 'ログアウトする',
      Text: () => <p>終わったら、右上の「ログアウト」を押します。共用の端末では必ず押してください。</p>,
    },
  ],
});
