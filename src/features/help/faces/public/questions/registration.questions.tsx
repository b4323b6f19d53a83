import { policyNumbers as n } from '../../../rules/policy-numbers.ts';
import { publicPaths } from '../../../rules/public-paths.ts';
import type { QuestionGroup } from './question.ts';

const manual = (chapter: string): string => `${publicPaths.manual}/${chapter}`;

export const registrationQuestions: QuestionGroup = {
  id: 'registration',
  heading: '求職登録',
  questions: [
    {
      id: 'what-to-prepare',
      question: '求職登録の前に、何を用意すればよいですか。',
      Answer: () => (
        <>
          <p>なくても始められます。次のものがあると、早く終わります。</p>
          <ul>
            <li>これまでの仕事と期間のメモ</li>
            <li>資格や免許の名前と、取った年月のメモ</li>
          </ul>
          <p>途中で調べたくなったら、「一時保存」でやめられます。</p>
        </>
      ),
    },
    {
      id: 'stop-halfway',
      question: '一度に全部入れられません。',
      Answer: () => (
        <>
          <p>どの画面でも「一時保存」を押すと、入れかけのまま残ります。</p>
          <p>次のログインで、同じ画面から続けられます。別の端末でもかまいません。</p>
          <p>
            くわしくは<a href={`${manual('registration')}#save`}>途中でやめる</a>をご覧ください。
          </p>
        </>
      ),
    },
    {
      id: 'no-experience',
      question: '働いたことがありません。経歴はどうしますか。',
      Answer: () => <p>「6.経歴」は空けたまま、「次へ進む」を押してください。</p>,
    },
    {
      id: 'job-not-found',
      question: '希望する仕事が見つかりません。',
      Answer: () => (
        <>
          <p>ふだん使う言い方を短く入れて、「候補をさがす」を押してください。</p>
          <p>「やさしい言葉の一覧」と「職業分類の一覧」からも選べます。</p>
        </>
      ),
    },
    {
      id: 'orange',
      question: 'まちがっていないのに、だいだい色のわくが出ます。',
      Answer: () => <p>念のための確認です。合っていれば「このまま進む」を押してください。</p>,
    },
    {
      id: 'name-seen',
      question: '会社に、わたしの名前が知られますか。',
      Answer: () => (
        <>
          <p>いいえ。公開しても、名前と連絡先は見せません。</p>
          <p>何が見えるかは、「求職公開」の画面でそのまま確かめられます。</p>
        </>
      ),
    },
    {
      id: 'disability',
      question: '障害のことは、だれが見ますか。',
      Answer: () => (
        <>
          <p>あなたと、相談を受けるハローワークの職員です。会社には見せません。</p>
          <p>職員が開くと、開いたことが記録に残ります。書くかどうかは自由です。</p>
        </>
      ),
    },
    {
      id: 'moved',
      question: '引っ越しました。電話番号が変わりました。',
      Answer: () => (
        <p>
          「求職者情報・設定」の「登録した内容」で変えられます。手順は
          <a href={manual('record')}>登録した内容を見る・変える</a>にあります。
        </p>
      ),
    },
    {
      id: 'valid-until',
      question: '求職登録は、いつまで有効ですか。',
      Answer: () => (
        <>
          <p>登録した月の、翌々月の末日までです。前もってメールでお知らせします。</p>
          <p>
            延ばし方と戻し方は、<a href={manual('validity')}>求職登録の有効期限</a>にあります。
          </p>
        </>
      ),
    },
    {
      id: 'confirmed-at-counter',
      question: 'オンラインで登録しました。窓口で、もう一度書きますか。',
      Answer: () => (
        <>
          <p>いいえ。職員が登録の内容を一緒に確かめます。番号もそのまま使えます。</p>
          <p>本人と分かる書類をお持ちください。</p>
        </>
      ),
    },
    {
      id: 'registered-twice',
      question: '前に窓口で登録したのに、オンラインでも登録してしまいました。',
      Answer: () => (
        <>
          <p>窓口でお申し出ください。職員が2つを1つにまとめます。</p>
          <p>まとめても、内容も変更の履歴も消えません。</p>
        </>
      ),
    },
    {
      id: 'own-data',
      question: '登録した情報を、まとめて受け取れますか。',
      Answer: () => (
        <p>
          はい。「求職者情報・設定」から、いつでも読み、ファイルで受け取れます。
          <a href={manual('own-data')}>自分の情報を受け取る</a>をご覧ください。
        </p>
      ),
    },
    {
      id: 'lost-after-deadline',
      question: `${n.unfinishedDays}日が過ぎて、入力した内容が消えました。`,
      Answer: () => <p>元には戻せません。同じメールアドレスで、初めから登録できます。</p>,
    },
  ],
};
