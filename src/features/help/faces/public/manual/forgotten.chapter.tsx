import { type GuideStep, StepList } from '../../../guidance/step-list.tsx';
import { policyNumbers as n } from '../../../rules/policy-numbers.ts';
import { entryPaths, publicPaths } from '../../../rules/public-paths.ts';
import { manualChapter } from './manual-chapter.ts';

const steps: readonly GuideStep[] = [
  {
    heading: '「パスワードをお忘れの方」を押す',
    Text: () => (
      <p>
        <a href={entryPaths.login}>ログインの画面</a>にあります。
      </p>
    ),
  },
  {
    heading: 'メールアドレスを入れる',
    Text: () => (
      <p>「求職者マイページパスワード再登録」の画面で、登録したアドレスを入れ、「次へ進む」を押します。</p>
    ),
    sketch: {
      caption: '「求職者マイページパスワード再登録」の画面',
      title: '求職者マイページパスワード再登録',
      parts: [
        { kind: 'field', label: 'ID(メールアドレス)', value: 'hanako@mail.example', mark: 1 },
        { kind: 'button', label: '次へ進む', main: true, mark: 2 },
      ],
    },
  },
  {
    heading: 'メールで認証キーを確かめる',
    Text: () => (
      <p>「パスワード再登録申込受付通知」というメールが届きます。{n.keyMinutes}分以内に続けてください。</p>
    ),
  },
  {
    heading: '新しいパスワードを決める',
    Text: () => <p>新しいパスワードを2回と、認証キーを入れて「完了」を押します。</p>,
    sketch: {
      caption: '「パスワード再登録」の画面',
      title: 'パスワード再登録',
      parts: [
        { kind: 'field', label: '新しいパスワード', value: '●●●●●●●●●', mark: 1 },
        { kind: 'field', label: '新しいパスワード（確認用）', value: '●●●●●●●●●', mark: 2 },
        { kind: 'field', label: '認証キー', value: 'XXXXXXXXXX', mark: 3 },
        { kind: 'button', label: '完了', main: true, mark: 4 },
      ],
    },
  },
];

export const forgottenChapter = manualChapter({
  name: 'forgotten',
  title: 'パスワードやIDを忘れたとき',
  Lead: () => <p>パスワードは自分で決め直せます。IDは窓口でお調べします。</p>,
  sections: [
    { id: 'steps', heading: 'パスワードを決め直す手順', Text: () => <StepList steps={steps} /> },
    {
      id: 'after',
      heading: '決め直したあと',
      Text: () => (
        <ul>
          <li>ロックされていたときは、ロックが解けます。</li>
          <li>省略していた端末でも、ワンタイムパスワードをもう一度尋ねます。</li>
          <li>変わったことを知らせるメールが届きます。</li>
        </ul>
      ),
    },
    {
      id: 'no-mail',
      heading: 'メールが届かないとき',
      Text: () => (
        <>
          <p>登録したことのないアドレスにも、画面は同じように進みます。</p>
          <p>だれが登録しているかを、ほかの人に知られないためです。</p>
          <p>
            届かないときは、アドレスを確かめ、<a href={`${publicPaths.manual}/mail`}>メールが届かないとき</a>
            をご覧ください。
          </p>
        </>
      ),
    },
    {
      id: 'id',
      heading: 'ID（メールアドレス）を忘れたとき',
      Text: () => (
        <>
          <p>利用しているハローワークにご連絡ください。本人であることを確かめてお伝えします。</p>
          <p>職員は、パスワードを調べることはできません。</p>
        </>
      ),
    },
    {
      id: 'address-lost',
      heading: 'メールアドレスが使えなくなったとき',
      Text: () => (
        <>
          <p>ログインできるうちは「求職者情報・設定」で変えられます。</p>
          <p>ログインできないときは、本人と分かる書類を持って窓口へお越しください。</p>
        </>
      ),
    },
  ],
});
