import { openingSketches as sketches } from '../../../guidance/opening-sketches.ts';
import { type GuideStep, StepList } from '../../../guidance/step-list.tsx';
import { policyNumbers as n } from '../../../rules/policy-numbers.ts';
import { entryLabels, entryPaths, publicPaths } from '../../../rules/public-paths.ts';
import { manualChapter } from './manual-chapter.ts';

const steps: readonly GuideStep[] = [
  {
    heading: '入口を押す',
    Text: () => (
      <p>
        トップページで「<a href={entryPaths.openingOnline}>{entryLabels.openingOnline}</a>」を押します。
      </p>
    ),
  },
  {
    heading: 'メールアドレスを入れ、同意する',
    Text: () => (
      <>
        <p>自分だけが読めるメールアドレスを入れます。これがログインのIDになります。</p>
        <p>2つの文書を開いて読み、チェックを入れて、次へ進みます。</p>
      </>
    ),
    sketch: sketches.address,
  },
  {
    heading: 'メールで認証キーを確かめる',
    Text: () => (
      <>
        <p>「アカウント仮登録完了通知」というメールが届きます。</p>
        <p>届いてから{n.keyMinutes}分以内に、次の手順を終えてください。</p>
      </>
    ),
    sketch: sketches.keyMailOnline,
  },
  {
    heading: 'パスワードを決める',
    Text: () => <p>パスワードを2回と、認証キーを入れて「完了」を押します。アカウントができます。</p>,
    sketch: sketches.password,
  },
  {
    heading: '求職登録へ進む',
    Text: () => (
      <>
        <p>「求職者マイページアカウント登録完了」の画面で「求職登録へ進む」を押します。</p>
        <p>
          ログインすると、<a href={`${publicPaths.manual}/registration`}>求職登録</a>が始まります。
        </p>
      </>
    ),
  },
];

export const openingOnlineChapter = manualChapter({
  name: 'opening-online',
  title: '開設する（インターネットだけで）',
  Lead: () => <p>窓口に行かずに始める人の開き方です。コードは要りません。</p>,
  sections: [
    { id: 'steps', heading: '手順', Text: () => <StepList steps={steps} /> },
    {
      id: 'until-when',
      heading: '求職の登録を終える期日',
      Text: () => (
        <>
          <p>
            求職の登録は、アカウントを作った日の翌日から{n.unfinishedDays}
            日以内に終えます。最後の日の23時59分が期日です。
          </p>
          <p>期日までに終わらないと、アカウントは消えます。初めからやり直せます。</p>
          <p>「一時保存」を押すと、押した日から数え直します。</p>
          <p>期日は、登録のどの画面でも確かめられます。</p>
          <p>
            登録のしかたは、<a href={`${publicPaths.manual}/registration`}>求職登録をする</a>をご覧ください。
          </p>
        </>
      ),
    },
    {
      id: 'have-account',
      heading: '「アカウントはすでにあります」というメールが届いたとき',
      Text: () => (
        <>
          <p>そのメールアドレスには、もうアカウントがあります。</p>
          <p>ログインの画面に進んでください。パスワードを忘れたときは、新しく決められます。</p>
        </>
      ),
    },
  ],
});
