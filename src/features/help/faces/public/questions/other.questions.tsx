import { publicPaths } from '../../../rules/public-paths.ts';
import type { QuestionGroup } from './question.ts';

export const otherQuestions: QuestionGroup = {
  id: 'other',
  heading: 'そのほか',
  questions: [
    {
      id: 'find-work',
      question: '求人を紹介してもらうには、どうすればよいですか。',
      Answer: () => (
        <>
          <p>ハローワークの窓口にお越しください。職員が相談を受け、求人を紹介します。</p>
          <p>気になる求人の求人番号を、お持ちください。</p>
          <p>
            このサイトでできることは、<a href={publicPaths.forJobSeekers}>仕事をお探しの方へのご案内</a>
            にあります。
          </p>
        </>
      ),
    },
    {
      id: 'without-script',
      question: '古い端末や、JavaScriptを使わない設定でも使えますか。',
      Answer: () => (
        <>
          <p>はい。どの手続きも、JavaScriptなしで終わりまで進めます。</p>
          <p>クッキーは、使える設定にしてください。</p>
        </>
      ),
    },
    {
      id: 'fee',
      question: 'お金はかかりますか。',
      Answer: () => <p>かかりません。通信の料金だけは、ご負担ください。</p>,
    },
    {
      id: 'order-vacancy',
      question: '会社の者です。求人を出すには、どうすればよいですか。',
      Answer: () => (
        <p>
          会社の所在地を受け持つハローワークで申し込めます。
          <a href={publicPaths.forEmployers}>事業者の方へのご案内</a>をご覧ください。
        </p>
      ),
    },
  ],
};
