import type { GuidancePage } from '../../../guidance/guidance-page.ts';
import { RowTable } from '../../../guidance/row-table.tsx';
import { policyNumbers as n } from '../../../rules/policy-numbers.ts';
import { helpDeskHours } from '../../../rules/public-facts.ts';
import { publicPaths } from '../../../rules/public-paths.ts';

const whomToAsk = [
  ['画面の操作が分からない', 'ヘルプデスク'],
  ['メールが届かない', 'ヘルプデスク'],
  ['アカウント作成コードをなくした、使えない', 'ハローワークの窓口'],
  ['ID（メールアドレス）を忘れた', 'ハローワークの窓口'],
  ['登録したメールアドレスが使えなくなった', 'ハローワークの窓口'],
  ['氏名や住所など、登録の内容を変えたい', 'マイページ（窓口で確かめた氏名は窓口）'],
  [`退会して${n.askOfficeFromDay}日以上たってから戻りたい`, 'ハローワークの窓口'],
  ['「利用不可」と出た', 'ハローワークの窓口'],
  ['自分の個人情報を見たい、直したい', 'ハローワークの窓口'],
  ['仕事や求人について相談したい', 'ハローワークの窓口'],
] as const;

export const contactPage: GuidancePage = {
  name: 'contact',
  path: publicPaths.contact,
  title: 'お問い合わせ先',
  Lead: () => (
    <p>
      先に<a href={publicPaths.questions}>よくあるご質問</a>をご覧ください。すぐに分かることがあります。
    </p>
  ),
  sections: [
    {
      id: 'whom-to-ask',
      heading: 'どこに聞くか',
      Text: () => (
        <>
          <p>操作のことはヘルプデスクへ、登録の内容のことは窓口へお尋ねください。</p>
          <RowTable
            caption="困っていることと尋ねる先"
            columns={['困っていること', '尋ねる先']}
            rows={whomToAsk}
          />
        </>
      ),
    },
    {
      id: 'help-desk',
      heading: 'ヘルプデスク（操作のこと）',
      Text: ({ helpDeskPhone }) => (
        <>
          <p>
            <a class="nowrap" href={`tel:${helpDeskPhone}`}>
              {helpDeskPhone}
            </a>
          </p>
          <p>{helpDeskHours}（祝日と年末年始は休みです）</p>
          <p>通話の料金がかかります。</p>
          <p>ヘルプデスクは、あなたの登録の内容を見ることができません。</p>
        </>
      ),
    },
    {
      id: 'offices',
      heading: 'ハローワークの窓口（登録の内容のこと）',
      Text: () => (
        <>
          <p>
            お住まいの地域のハローワークは、<a href={publicPaths.offices}>所在地情報</a>で探せます。
          </p>
          <p>本人であることを確かめるため、来所をお願いすることがあります。</p>
        </>
      ),
    },
    {
      id: 'have-ready',
      heading: '電話の前に用意するもの',
      Text: () => (
        <>
          <ul>
            <li>困っている画面の名前（ページのいちばん上の大きな文字）</li>
            <li>画面に出た文章</li>
            <li>いつ起きたか</li>
            <li>使っている端末とブラウザ（例：iPhoneのSafari）</li>
            <li>窓口に聞くときは、求職番号と、本人と分かる書類</li>
          </ul>
          <p>エラーの画面に番号が出ているときは、それもお伝えください。</p>
        </>
      ),
    },
    {
      id: 'never-tell',
      heading: '伝えなくてよいもの',
      Text: () => (
        <>
          <p>パスワード、認証キー、ワンタイムパスワードは、だれにも伝えないでください。</p>
          <p>ヘルプデスクも窓口の職員も、これらを尋ねません。</p>
          <p>尋ねられたときは、電話を切り、ハローワークにお知らせください。</p>
        </>
      ),
    },
    {
      id: 'mail-replies',
      heading: 'メールでのお問い合わせ',
      Text: ({ mailFrom }) => (
        <>
          <p>
            「<span class="user-text">{mailFrom}</span>」は送信専用です。
          </p>
          <p>返信しても、だれも読めません。電話か窓口をお使いください。</p>
        </>
      ),
    },
  ],
};
