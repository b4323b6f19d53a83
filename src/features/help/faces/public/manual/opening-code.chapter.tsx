import { openingSketches as sketches } from '../../../guidance/opening-sketches.ts';
import { type GuideStep, StepList } from '../../../guidance/step-list.tsx';
import { exampleDays } from '../../../rules/example-days.ts';
import { policyNumbers as n } from '../../../rules/policy-numbers.ts';
import { entryLabels, entryPaths } from '../../../rules/public-paths.ts';
import { manualChapter } from './manual-chapter.ts';

const steps: readonly GuideStep[] = [
  {
    heading: '入口を押す',
    Text: () => (
      <p>
        トップページで「<a href={entryPaths.openingByCode}>{entryLabels.openingByCode}</a>」を押します。
      </p>
    ),
  },
  {
    heading: '2つの文書に同意する',
    Text: () => (
      <>
        <p>文書の名前を押して読み、「閉じる」で戻ると、チェックできるようになります。</p>
        <p>2つともチェックし、「次へ進む」を押します。</p>
      </>
    ),
    sketch: sketches.consent,
  },
  {
    heading: '必要な情報を入れる',
    Text: () => (
      <>
        <p>メールアドレス、求職番号、生年月日、コードを入れ、「次へ進む」を押します。</p>
        <ul>
          <li>求職番号は、受付票か受給資格者証で確かめます。支給番号とはちがいます。</li>
          <li>生年月日は西暦です。「S60」のように入れても分かります。</li>
          <li>コードは、小文字でも、空白が入っていてもかまいません。</li>
        </ul>
      </>
    ),
    sketch: sketches.facts,
  },
  {
    heading: 'メールで認証キーを確かめる',
    Text: () => (
      <>
        <p>「パスワード登録申込受付通知」というメールが届きます。</p>
        <p>届いてから{n.keyMinutes}分以内に、次の手順を終えてください。</p>
      </>
    ),
    sketch: sketches.keyMailByCode,
  },
  {
    heading: 'パスワードを決める',
    Text: () => (
      <>
        <p>パスワードを2回と、認証キーを入れて「完了」を押します。</p>
        <p>「完了」を押すまで、画面を閉じないでください。</p>
      </>
    ),
    sketch: sketches.password,
  },
  {
    heading: '完了を確かめる',
    Text: () => <p>「パスワード登録完了」と出れば、マイページが開いています。</p>,
    sketch: sketches.completed,
  },
];

export const openingCodeChapter = manualChapter({
  name: 'opening-code',
  title: '開設する（アカウント作成コードを使う）',
  Lead: () => <p>窓口で求職の登録をして、コードを受け取った人の開き方です。</p>,
  sections: [
    { id: 'steps', heading: '手順', Text: () => <StepList steps={steps} /> },
    {
      id: 'code',
      heading: 'アカウント作成コードの決まり',
      Text: () => (
        <ul>
          <li>発行した日の翌日から{n.codeDays}日目の23時59分まで使えます。</li>
          <li>
            例：{exampleDays.codeIssued}に発行すると、{exampleDays.codeLastDay}の23時59分まで。
          </li>
          <li>求職番号、生年月日、コードを合わせて{n.codeErrors}回まちがえると、使えなくなります。</li>
          <li>使えるのは1回です。「完了」を押したときに使ったことになります。</li>
          <li>窓口で何度でも発行できます。新しいものが出ると、前のものは使えません。</li>
        </ul>
      ),
    },
    {
      id: 'earlier-record',
      heading: `${exampleDays.lastEarlierDay}までに登録した人`,
      Text: () => (
        <>
          <p>その日までに窓口でメールアドレスを登録した人は、コードがなくても開けます。</p>
          <p>
            「<a href={entryPaths.login}>{entryLabels.login}</a>
            」から「パスワードをお忘れの方」へ進んでください。
          </p>
          <p>
            「<a href={entryPaths.openingEarlier}>{entryLabels.openingEarlier}</a>
            」から、メールアドレスと生年月日を入れて開くこともできます。
          </p>
        </>
      ),
    },
  ],
});
