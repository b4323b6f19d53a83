import { registrationSketches as sketches } from '../../../guidance/registration-sketches.ts';
import { RowTable } from '../../../guidance/row-table.tsx';
import { type GuideStep, StepList } from '../../../guidance/step-list.tsx';
import { policyNumbers as n } from '../../../rules/policy-numbers.ts';
import { entryLabels, entryPaths, publicPaths } from '../../../rules/public-paths.ts';
import { manualChapter } from './manual-chapter.ts';

const screens = [
  ['1.基本情報', '氏名、生年月日、住所、電話番号など', '多くの項目'],
  ['2.求職情報提供等', '希望を、だれに知らせるか', '全部'],
  ['3.希望職種・時間等', '希望する仕事、働きたい時間、休日', '働き方と仕事'],
  ['4.希望勤務地・賃金', '働きたいところ、通い方、賃金', 'なし'],
  ['5.学歴/資格', '学校、免許、資格、パソコン', 'なし'],
  ['6.経歴', '経験した仕事（20まで）', 'なし'],
  ['障害情報', '「障害の有無」で「あり」を選んだ人だけ', 'なし'],
  ['7.自己PR', '得意なこと、会社に伝えたいこと', 'なし'],
  ['その他特記事項', '職員に伝えたいこと', 'なし'],
];

const steps: readonly GuideStep[] = [
  {
    heading: 'ログインして、一覧を見る',
    Text: () => (
      <>
        <p>
          「<a href={entryPaths.login}>{entryLabels.login}</a>」から入ると、自動で「求職登録」に進みます。
        </p>
        <p>①が期限です。②を押すと、好きな画面から始められます。迷ったら③を押します。</p>
      </>
    ),
    sketch: sketches.overview,
  },
  {
    heading: '画面ごとに入れて、次へ進む',
    Text: () => (
      <>
        <p>「※必須」のところは、全部入れます。ほかは、空けたままでも進めます。</p>
        <p>②に言葉を入れ、③を押すと、近いものが並びます。1つ選んでください。</p>
        <p>経験した仕事や資格は、④で増やせます。消したものは「元に戻す」で戻ります。</p>
      </>
    ),
    sketch: sketches.step,
  },
  {
    heading: '内容を確かめて、完了する',
    Text: () => (
      <>
        <p>全部の画面が終わると、入力した内容が並びます。①で直し、②で完了します。</p>
        <p>「求職者マイページ登録完了」の画面に、求職番号と有効期限が出ます。</p>
      </>
    ),
    sketch: sketches.check,
  },
];

export const registrationChapter = manualChapter({
  name: 'registration',
  title: '求職登録をする',
  Lead: () => <p>インターネットだけで、仕事を探すための登録をします。途中で何度やめても続けられます。</p>,
  sections: [
    { id: 'steps', heading: '手順', Text: () => <StepList steps={steps} /> },
    {
      id: 'screens',
      heading: '7つの画面と、入れるもの',
      Text: () => (
        <>
          <RowTable caption="画面の順" columns={['画面', '入れるもの', '必須のもの']} rows={screens} />
          <p>順番は自由です。まだ決めていないことは、空けておいて、あとで変えられます。</p>
        </>
      ),
    },
    {
      id: 'save',
      heading: '途中でやめる（一時保存）',
      Text: () => (
        <>
          <ul>
            <li>右上の「一時保存」を押すと、そこまでの入力が残ります。</li>
            <li>入れかけの字や、まちがいも、そのまま残ります。</li>
            <li>前の画面で押しても、後の画面の入力は消えません。</li>
            <li>次のログインで、同じ画面に戻ります。別の端末でもかまいません。</li>
          </ul>
          <p>JavaScriptを使う設定なら、押さなくても自動で保存します。</p>
          <p>
            入力の途中でログアウトしても、送った内容は{n.keptFormHours}
            時間残ります。ログインし直すと、同じ画面に出ます。
          </p>
        </>
      ),
    },
    {
      id: 'until-when',
      heading: '登録を終える期限',
      Text: () => (
        <>
          <p>期限は、アカウントを作った日の翌日から{n.unfinishedDays}日目の23時59分です。</p>
          <p>「一時保存」を押すと、押した日から数え直します。自動の保存では延びません。</p>
          <p>期限は、どの画面にも出ます。{n.unfinishedWarnings}にはメールでもお知らせします。</p>
          <p>過ぎると、アカウントと入力した内容が消えます。初めからやり直せます。</p>
        </>
      ),
    },
    {
      id: 'red-and-orange',
      heading: '赤いわくと、だいだい色のわく',
      Text: () => (
        <>
          <p>
            <strong>赤いわく（入力エラー）</strong>：直すまで次へ進めません。どこが、どうちがうかが出ます。
          </p>
          <p>
            <strong>だいだい色のわく（確認してください）</strong>：まちがいかもしれないところです。
          </p>
          <p>そのままでよければ、「このまま進む」を押します。もう尋ねません。</p>
          <p>どちらのときも、「一時保存」はできます。</p>
        </>
      ),
    },
    {
      id: 'changed-answers',
      heading: '選び直して、使わなくなった入力',
      Text: () => (
        <>
          <p>選び方によって、要らなくなる項目や画面があります。そのときは、先にお知らせします。</p>
          <p>入力は取ってあります。選び方を元に戻すと、その入力も戻ります。</p>
        </>
      ),
    },
    {
      id: 'two-windows',
      heading: '2つの画面で、同じところを開いたとき',
      Text: () => (
        <>
          <p>スマートフォンとパソコンの両方で開いても、知らないうちに上書きしません。</p>
          <p>後から保存した画面に、両方の内容が並びます。残すほうを選んでください。</p>
        </>
      ),
    },
    {
      id: 'typing',
      heading: '入れ方のこつ',
      Text: () => (
        <ul>
          <li>数字は、全角でも半角でも、ハイフンがあってもなくてもかまいません。</li>
          <li>年は、西暦でも和暦でも入れられます（S60、令和3）。</li>
          <li>郵便番号を入れて「住所を入れる」を押すと、町の名前まで入ります。</li>
          <li>仕事の名前は、ふだん使う言い方で入れられます。一覧からも選べます。</li>
          <li>資格の名前は、一覧になくても、そのまま入れられます。</li>
        </ul>
      ),
    },
    {
      id: 'after',
      heading: '登録を終えたら',
      Text: () => (
        <>
          <p>オンライン登録者として、求職者マイページを使えます。</p>
          <p>職業紹介を受けたいときは、窓口で登録の内容の確認を受けてください。</p>
          <ul>
            <li>
              <a href={`${publicPaths.manual}/record`}>登録した内容を見る・変える</a>
            </li>
            <li>
              <a href={`${publicPaths.manual}/validity`}>求職登録の有効期限</a>
            </li>
          </ul>
        </>
      ),
    },
  ],
});
