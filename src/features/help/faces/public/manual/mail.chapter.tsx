import { RowTable } from '../../../guidance/row-table.tsx';
import { policyNumbers as n } from '../../../rules/policy-numbers.ts';
import { publicPaths } from '../../../rules/public-paths.ts';
import { manualChapter } from './manual-chapter.ts';

const subjects = [
  ['【ハローワーク】アカウント仮登録完了通知', 'インターネットだけで開くとき'],
  ['【ハローワーク】パスワード登録申込受付通知', 'アカウント作成コードで開くとき'],
  ['【ハローワーク】パスワード再登録申込受付通知', 'パスワードを決め直すとき'],
  ['【ハローワーク】ワンタイムパスワード通知', 'ログインするとき'],
];

export const mailChapter = manualChapter({
  name: 'mail',
  title: 'メールが届かないとき',
  Lead: () => <p>上から順に確かめてください。多くは、初めの3つで届きます。</p>,
  sections: [
    {
      id: 'check',
      heading: '確かめる順',
      Text: ({ mailFrom }) => (
        <ol>
          <li>5分ほど待つ。混んでいるときは遅れることがあります。</li>
          <li>「迷惑メール」や「プロモーション」の入れ物を見る。</li>
          <li>
            次のアドレスからのメールを許可する。
            <span class="example user-text">{mailFrom}</span>
          </li>
          <li>メールの入れ物がいっぱいでないかを見る。</li>
          <li>入れたアドレスの字を、1つずつ確かめる。</li>
          <li>初めの画面から、もう一度申し込む。</li>
        </ol>
      ),
    },
    {
      id: 'without-mail',
      heading: 'メールなしでログインする',
      Text: () => (
        <>
          <p>前もって用意しておくと、メールが届かない日もログインできます。</p>
          <ul>
            <li>認証アプリ：スマートフォンのアプリに出る数字を入れます。</li>
            <li>リカバリーコード：印刷した{n.recoveryCodes}個のうち、1個を入れます。</li>
            <li>パスキー：端末の指紋や顔、暗証番号で入ります。</li>
          </ul>
          <p>求職者情報・設定の「ログインの安全」で用意できます。</p>
          <p>
            どれもない人は、本人を確かめられる書類を
            <a href={publicPaths.offices}>ハローワークの窓口</a>
            にお持ちください。{n.slipHours}時間使える一時コードを渡します。
          </p>
        </>
      ),
    },
    {
      id: 'filters',
      heading: '携帯電話会社のメールを使う人へ',
      Text: () => (
        <>
          <p>初めの設定で、パソコンからのメールを断っていることがあります。</p>
          <p>携帯電話会社のアプリか店で、上のアドレスを「受信する」に加えてください。</p>
          <p>リンクのあるメールを断る設定も、外してください。</p>
        </>
      ),
    },
    {
      id: 'often-mistaken',
      heading: 'まちがえやすい字',
      Text: () => (
        <ul>
          <li>「.」（点）と「,」（コンマ）</li>
          <li>「-」（ハイフン）と「_」（下線）</li>
          <li>数字の0と英字のO、数字の1と英字のl</li>
          <li>「.com」と「.co.jp」、「.ne.jp」</li>
        </ul>
      ),
    },
    {
      id: 'which-mail',
      heading: '届くメールの件名',
      Text: () => <RowTable caption="件名と届くとき" columns={['件名', '届くとき']} rows={subjects} />,
    },
    {
      id: 'how-often',
      heading: '送り直しの決まり',
      Text: () => (
        <>
          <p>
            続けて送れるのは{n.mailApartSeconds}秒後からです。1時間に{n.mailsAnHour}通まで送ります。
          </p>
          <p>送り直すと、前のメールのキーや数字は使えません。</p>
          <p>いちばん新しいメールのものを入れてください。</p>
        </>
      ),
    },
    {
      id: 'still-nothing',
      heading: 'それでも届かないとき',
      Text: () => (
        <p>
          ほかのメールアドレスを使うか、<a href={publicPaths.contact}>お問い合わせ先</a>へご連絡ください。
        </p>
      ),
    },
  ],
});
