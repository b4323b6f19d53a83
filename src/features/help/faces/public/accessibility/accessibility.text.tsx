import type { GuidancePage } from '../../../guidance/guidance-page.ts';
import { policyNumbers as n } from '../../../rules/policy-numbers.ts';
import { helpDeskHours } from '../../../rules/public-facts.ts';
import { publicPaths } from '../../../rules/public-paths.ts';

export const accessibilityPage: GuidancePage = {
  name: 'accessibility',
  path: publicPaths.accessibility,
  title: 'アクセシビリティ',
  Lead: () => <p>年齢や障害にかかわらず、だれもが自分で手続きできることを目指しています。</p>,
  sections: [
    {
      id: 'goal',
      heading: '目標',
      Text: () => (
        <>
          <p>次の2つの基準のAAを目標にしています。対象は、このサイトの全部のページです。</p>
          <ul>
            <li>JIS X 8341-3:2016（日本産業規格）</li>
            <li>WCAG 2.2（国際的な指針）</li>
          </ul>
        </>
      ),
    },
    {
      id: 'what-we-do',
      heading: 'していること',
      Text: () => (
        <ul>
          <li>マウスを使わず、キーボードだけで全部の操作ができます。</li>
          <li>今いる場所は、太い枠で示します。</li>
          <li>文字を200%に大きくしても、内容が欠けません。</li>
          <li>幅320ピクセルの画面でも、横に動かさずに読めます。</li>
          <li>色だけで意味を伝えません。必ず言葉を添えます。</li>
          <li>ボタンは、押しやすい大きさにしています。</li>
          <li>入力のまちがいは、場所と直し方を文章で示します。</li>
          <li>全角と半角、空白やハイフンのちがいは、こちらで直します。</li>
          <li>パスワードやキーは、貼り付けや自動入力ができます。</li>
          <li>動く表示や、勝手に消えるお知らせはありません。</li>
          <li>JavaScriptを使わない設定でも、手続きは全部できます。</li>
          <li>ハイコントラスト（強制カラー）の表示でも使えます。</li>
        </ul>
      ),
    },
    {
      id: 'time-limits',
      heading: '時間の制限',
      Text: () => (
        <>
          <p>安全のため、時間の制限がある画面があります。</p>
          <ul>
            <li>
              ログインのあと、{n.idleMinutes}分間操作がないと終わります。終わる{n.warningMinutes}
              分前に、画面から延ばせます。
            </li>
            <li>
              認証キーは{n.keyMinutes}分、ワンタイムパスワードは{n.oneTimePasswordMinutes}分使えます。
            </li>
          </ul>
          <p>時間が過ぎても、何度でもやり直せます。窓口での手続きに制限はありません。</p>
        </>
      ),
    },
    {
      id: 'tests',
      heading: '試験',
      Text: () => (
        <>
          <p>プログラムを変えるたびに、全部の画面を自動で試験しています。</p>
          <ul>
            <li>axe-coreという検査の道具で、見つかる問題が0件であること</li>
            <li>幅320ピクセルで、横にはみ出さないこと</li>
            <li>JavaScriptを使わずに、手続きを終えられること</li>
          </ul>
          <p>自動の試験では見つからない問題もあります。</p>
          <p>画面を読み上げるソフトを使う人による試験は、まだ行っていません。</p>
          <p>JISの試験結果の表も、まだ公表していません。</p>
        </>
      ),
    },
    {
      id: 'known-limits',
      heading: '分かっている問題',
      Text: () => (
        <ul>
          <li>ページは日本語だけです。ふりがなの表示はありません。</li>
          <li>
            ワンタイムパスワードは、メールだけで届きます。メールを読めないときは、窓口にご相談ください。
          </li>
        </ul>
      ),
    },
    {
      id: 'tell-us',
      heading: '使いにくいとき',
      Text: ({ helpDeskPhone }) => (
        <>
          <p>使いにくいところを教えてください。直すための手がかりにします。</p>
          <p>
            ヘルプデスク：
            <a class="nowrap" href={`tel:${helpDeskPhone}`}>
              {helpDeskPhone}
            </a>
            （{helpDeskHours}）
          </p>
          <p>
            電話が使いにくい人は、<a href={publicPaths.offices}>お近くのハローワーク</a>
            の窓口でもお話を伺います。
          </p>
          <p>このサイトでする手続きは、どれも窓口で職員といっしょにできます。</p>
        </>
      ),
    },
  ],
};
