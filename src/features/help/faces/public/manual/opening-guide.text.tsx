import type { GuidancePage } from '../../../guidance/guidance-page.ts';
import { openingSketches as sketches } from '../../../guidance/opening-sketches.ts';
import { type GuideStep, StepList } from '../../../guidance/step-list.tsx';
import { policyNumbers as n } from '../../../rules/policy-numbers.ts';
import { publicPaths } from '../../../rules/public-paths.ts';
import { manualTitle } from './manual-chapter.ts';

const passwordStep: GuideStep = {
  heading: 'パスワードを決める',
  Text: () => (
    <p>
      ①と②に同じパスワードを、③に認証キーを入れます。終わったら④を押します。記号を忘れずに入れてください。
    </p>
  ),
  sketch: sketches.password,
};

const byCode: readonly GuideStep[] = [
  { heading: '①を押す', Text: () => <p>トップページを開きます。</p>, sketch: sketches.frontByCode },
  {
    heading: '2つの文書に同意する',
    Text: () => <p>①で文書を読み、②にチェックします。③と④も同じです。最後に⑤を押します。</p>,
    sketch: sketches.consent,
  },
  {
    heading: '紙を見ながら入れる',
    Text: () => <p>③と⑤は、窓口で受け取った紙に書いてあります。④は西暦です。</p>,
    sketch: sketches.facts,
  },
  {
    heading: 'メールを見る',
    Text: () => <p>①が認証キーです。{n.keyMinutes}分以内に使います。</p>,
    sketch: sketches.keyMailByCode,
  },
  passwordStep,
  { heading: '①を押してログインへ', Text: () => <p>マイページが開きました。</p>, sketch: sketches.completed },
];

const online: readonly GuideStep[] = [
  { heading: '①を押す', Text: () => <p>トップページを開きます。</p>, sketch: sketches.frontOnline },
  {
    heading: 'メールアドレスを入れ、同意する',
    Text: () => <p>①を入れ、②から⑤まで順に進めます。終わったら⑥を押します。</p>,
    sketch: sketches.address,
  },
  {
    heading: 'メールを見る',
    Text: () => <p>①が認証キーです。{n.keyMinutes}分以内に使います。</p>,
    sketch: sketches.keyMailOnline,
  },
  passwordStep,
];

const signingIn: readonly GuideStep[] = [
  {
    heading: 'メールアドレスとパスワードを入れる',
    Text: () => <p>①と②を入れて、③を押します。</p>,
    sketch: sketches.login,
  },
  {
    heading: 'ワンタイムパスワードを入れる',
    Text: () => (
      <p>メールの数字を①に入れます。②にチェックすると、次から{n.trustedDeviceDays}日間省略できます。</p>
    ),
    sketch: sketches.oneTimePassword,
  },
];

export const openingGuidePage: GuidancePage = {
  name: 'manual-opening-guide',
  path: publicPaths.openingGuide,
  title: '図で見るマイページの開き方',
  above: [{ label: manualTitle, href: publicPaths.manual }],
  Lead: () => <p>10分ほどで開けます。図の番号は、文の番号と同じ場所です。</p>,
  sections: [
    {
      id: 'which-way',
      heading: 'どちらの開き方ですか',
      Text: () => (
        <ul>
          <li>
            窓口でアカウント作成コードの紙を受け取った人は、<a href="#by-code">コードで開く</a>へ。
          </li>
          <li>
            窓口に行ったことがない人は、<a href="#online">インターネットだけで開く</a>へ。
          </li>
        </ul>
      ),
    },
    { id: 'by-code', heading: 'コードで開く', Text: () => <StepList steps={byCode} /> },
    { id: 'online', heading: 'インターネットだけで開く', Text: () => <StepList steps={online} /> },
    { id: 'first-login', heading: '初めてログインする', Text: () => <StepList steps={signingIn} /> },
    {
      id: 'in-trouble',
      heading: '進めないとき',
      Text: () => (
        <ul>
          <li>
            メールが来ない：<a href={`${publicPaths.manual}/mail`}>メールが届かないとき</a>
          </li>
          <li>
            コードがちがうと出る：<a href={`${publicPaths.questions}#code-refused`}>よくあるご質問</a>
          </li>
          <li>
            パスワードを断られる：<a href={`${publicPaths.manual}/password`}>パスワードを登録する</a>
          </li>
        </ul>
      ),
    },
  ],
};
