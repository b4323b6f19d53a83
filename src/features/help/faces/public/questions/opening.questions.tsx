import { exampleDays } from '../../../rules/example-days.ts';
import { policyNumbers as n } from '../../../rules/policy-numbers.ts';
import { entryLabels, publicPaths } from '../../../rules/public-paths.ts';
import type { QuestionGroup } from './question.ts';

export const openingQuestions: QuestionGroup = {
  id: 'opening',
  heading: 'マイページを開く',
  questions: [
    {
      id: 'ways-to-open',
      question: 'マイページを開くには、どんな方法がありますか。',
      Answer: () => (
        <>
          <p>2つあります。</p>
          <ul>
            <li>窓口で求職の登録をし、アカウント作成コードを受け取ってから開く。</li>
            <li>窓口に行かず、メールアドレスを登録して開く。</li>
          </ul>
          <p>
            くわしくは<a href={publicPaths.openingGuide}>図で見るマイページの開き方</a>をご覧ください。
          </p>
        </>
      ),
    },
    {
      id: 'two-kinds',
      question: 'オンライン登録者とハローワーク利用登録者は、何がちがいますか。',
      Answer: () => (
        <>
          <p>オンライン登録者は、インターネットだけで登録した人です。</p>
          <p>ハローワーク利用登録者は、窓口で登録の内容を確かめた人です。</p>
          <p>職業紹介と紹介状を受けられるのは、ハローワーク利用登録者です。</p>
          <p>オンライン登録者も、窓口で確認を受けると利用登録者になれます。</p>
        </>
      ),
    },
    {
      id: 'on-a-phone',
      question: 'スマートフォンだけで開けますか。',
      Answer: () => (
        <>
          <p>はい。パソコンは要りません。アプリを入れる必要もありません。</p>
          <p>カメラで2次元コードを読み取った画面でも、終わりまで進めます。</p>
        </>
      ),
    },
    {
      id: 'window-closed',
      question: '途中で画面を閉じてしまいました。',
      Answer: () => (
        <>
          <p>メールが届いていれば、メールの中のリンクから続けられます。</p>
          <p>続けられるのは、認証キーが使える{n.keyMinutes}分のあいだです。</p>
          <p>過ぎたときは、初めの画面からやり直してください。</p>
          <p>アカウント作成コードは「完了」を押すまで使ったことになりません。</p>
        </>
      ),
    },
    {
      id: 'earlier-record',
      question: `${exampleDays.lastEarlierDay}までに窓口でメールアドレスを登録しました。まだ開いていません。`,
      Answer: () => (
        <>
          <p>アカウント作成コードは要りません。次の順に進んでください。</p>
          <ol>
            <li>トップページの「{entryLabels.login}」を押します。</li>
            <li>「パスワードをお忘れの方」を押します。</li>
            <li>登録したメールアドレスを入れ、届いた認証キーで初めてのパスワードを決めます。</li>
          </ol>
          <p>「{entryLabels.openingEarlier}」からも開けます。</p>
        </>
      ),
    },
    {
      id: 'fourteen-days',
      question: 'オンラインで登録したあと、期日までに求職の登録を終えないとどうなりますか。',
      Answer: () => (
        <>
          <p>
            期日は、アカウントを作った日の翌日から{n.unfinishedDays}
            日目の23時59分です。過ぎると、アカウントと途中の内容が消えます。
          </p>
          <p>「一時保存」を押すと、押した日から数え直します。期日は登録の画面に出ます。</p>
          <p>消えたあとも、同じメールアドレスで初めから登録できます。</p>
        </>
      ),
    },
    {
      id: 'family-address',
      question: '家族と同じメールアドレスを使えますか。',
      Answer: () => (
        <>
          <p>使えません。メールアドレス1つにつき、アカウントは1つです。</p>
          <p>届くキーを知る人はログインできます。自分だけが読めるアドレスを使ってください。</p>
        </>
      ),
    },
  ],
};
