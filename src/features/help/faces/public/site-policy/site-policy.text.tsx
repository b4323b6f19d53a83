import type { GuidancePage } from '../../../guidance/guidance-page.ts';
import { policyNumbers as n } from '../../../rules/policy-numbers.ts';
import { publicPaths } from '../../../rules/public-paths.ts';

export const sitePolicyPage: GuidancePage = {
  name: 'site-policy',
  path: publicPaths.sitePolicy,
  title: 'サイトポリシー',
  Lead: ({ siteName }) => <p>「{siteName}」を使うときの、サイト全体の決まりです。</p>,
  sections: [
    {
      id: 'what-this-is',
      heading: 'このサイトについて',
      Text: ({ demonstration }) => (
        <>
          <p>求職者と、求人を出す会社、ハローワークの窓口をつなぐサイトです。</p>
          <p>だれでも使える、公開されたプログラムで動いています。</p>
          <p>厚生労働省が運営するサイトではありません。</p>
          {demonstration ? (
            <p>今は実演の環境です。ここに出る人や会社、安定所の情報は、作りものです。</p>
          ) : null}
        </>
      ),
    },
    {
      id: 'browsers',
      heading: '使える端末とブラウザ',
      Text: () => (
        <>
          <p>パソコン、タブレット、スマートフォンで使えます。</p>
          <p>Chrome、Edge、Firefox、Safariの新しい版をお使いください。</p>
          <ul>
            <li>JavaScriptを使わない設定でも、手続きは全部できます。</li>
            <li>クッキー（ブラウザに預ける小さな目印）は使える設定にしてください。</li>
            <li>アプリを入れる必要はありません。</li>
            <li>カメラや2次元コードのアプリで開いた画面でも使えます。</li>
          </ul>
        </>
      ),
    },
    {
      id: 'hours',
      heading: '使える時間',
      Text: () => (
        <>
          <p>このサイトは、いつでも使えます。</p>
          <p>点検や故障のあいだは、止まることがあります。窓口の手続きはそのあいだも受けられます。</p>
          <p>
            窓口の時間は、安定所ごとにちがいます。<a href={publicPaths.offices}>所在地情報</a>
            をご覧ください。
          </p>
        </>
      ),
    },
    {
      id: 'session',
      heading: '操作の時間',
      Text: () => (
        <>
          <p>ログインして{n.idleMinutes}分間操作がないと、ログアウトします。</p>
          <p>操作を続けていても、ログインから{n.signedInHours}時間でログアウトします。</p>
          <p>終わる{n.warningMinutes}分前に、続けるかどうかを画面で尋ねます。</p>
          <p>入力したあとに時間が過ぎても、内容は残ります。ログインすると続きから始まります。</p>
        </>
      ),
    },
    {
      id: 'links-to-here',
      heading: 'リンクを張るとき',
      Text: () => (
        <>
          <p>このサイトへのリンクは、自由です。連絡はいりません。</p>
          <p>ほかのサイトのわくの中に表示することは、安全のためできません。</p>
          <p>このサイトから開くほかのサイトの内容は、その運営者の責任です。</p>
        </>
      ),
    },
    {
      id: 'copyright',
      heading: '文章とプログラムの利用',
      Text: () => (
        <>
          <p>このサイトの文章は、引用など法律が認める範囲で使えます。</p>
          <p>プログラムは、MITライセンスで公開しています。だれでも使い、直せます。</p>
          <p>求人や求職の情報を、仕事探しのほかの目的で使うことはできません。</p>
        </>
      ),
    },
    {
      id: 'safety',
      heading: '安全のために',
      Text: ({ mailFrom }) => (
        <>
          <p>開くときは、ブラウザに出るアドレスを確かめてください。</p>
          <p>
            このサイトのメールは、「<span class="user-text">{mailFrom}</span>」から届きます。
          </p>
          <p>このサイトが、メールでパスワードを尋ねることはありません。</p>
          <p>広告、計測、ほかの会社の部品は使っていません。</p>
        </>
      ),
    },
    {
      id: 'no-warranty',
      heading: '責任の範囲',
      Text: () => (
        <>
          <p>内容が正しいように努めていますが、まちがいが残ることがあります。</p>
          <p>
            まちがいを見つけたら、<a href={publicPaths.contact}>お問い合わせ先</a>へお知らせください。
          </p>
          <p>内容を使って決めたことの結果に、運営者は責任を負いません。</p>
        </>
      ),
    },
  ],
};
