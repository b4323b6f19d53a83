import { RowTable } from '../../../guidance/row-table.tsx';
import { exampleDays } from '../../../rules/example-days.ts';
import { policyNumbers as n } from '../../../rules/policy-numbers.ts';
import { publicPaths } from '../../../rules/public-paths.ts';
import { manualChapter } from './manual-chapter.ts';

const whileInvalid = [
  ['登録した内容を見る、変える', 'できます。'],
  ['自分の情報を受け取る、設定を変える', 'できます。'],
  ['会社に公開する', 'できません。有効に戻すと、また見えます。'],
  ['マイページの中での求人検索', 'できません。'],
  ['検索の条件とお気に入りの保存', 'できません。'],
  ['紹介状、メッセージ、オンラインハローワーク紹介', 'できません。'],
];

export const validityChapter = manualChapter({
  name: 'validity',
  title: '求職登録の有効期限',
  Lead: () => <p>求職登録には期限があります。過ぎても、登録した内容は消えません。</p>,
  sections: [
    {
      id: 'until-when',
      heading: 'いつまで有効か',
      Text: () => (
        <>
          <p>登録した月の、翌々月の末日までです。マイページの「ホーム」に出ています。</p>
          <p>
            例：{exampleDays.registered}に登録したとします。{exampleDays.validThrough}まで有効です。
          </p>
          <p>{n.validityWarnings}に、メールでお知らせします。</p>
        </>
      ),
    },
    {
      id: 'longer',
      heading: '期限を延ばす',
      Text: () => (
        <>
          <p>期限の月のうちに、次のどちらかをすると、1か月延びます。</p>
          <ul>
            <li>ハローワークの窓口で、職業相談を受ける</li>
            <li>ハローワークの窓口で、職業紹介を受ける</li>
          </ul>
        </>
      ),
    },
    {
      id: 'lapsed',
      heading: '無効になったら',
      Text: () => (
        <>
          <p>期限が過ぎると「無効」になります。ログインはできます。</p>
          <RowTable caption="無効のあいだ" columns={['すること', 'できるか']} rows={whileInvalid} />
        </>
      ),
    },
    {
      id: 'again',
      heading: '有効に戻す',
      Text: () => (
        <>
          <p>無効になった月の翌月の末日までは、自分で戻せます。</p>
          <ol>
            <li>「求職者情報・設定」の「有効／無効」を開きます。</li>
            <li>新しい期限を見て、「有効にする」を押します。</li>
          </ol>
          <p>
            例：{exampleDays.validThrough}に期限が過ぎたとします。{exampleDays.reactivationLastDay}
            まで自分で戻せます。
          </p>
          <p>
            そのあとは、<a href={publicPaths.offices}>ハローワークの窓口</a>で希望を伺って戻します。
          </p>
        </>
      ),
    },
    {
      id: 'stop',
      heading: '自分で無効にする',
      Text: () => (
        <>
          <p>仕事が決まったときや、休みたいときは、自分で無効にできます。</p>
          <p>「有効／無効」の画面で「無効にする手続きへ進む」を押します。</p>
          <p>使えなくなるものを確かめてから「無効にする」を押します。</p>
          <p>期限の中で有効に戻すと、期限は前のままです。</p>
        </>
      ),
    },
    {
      id: 'erased',
      heading: '登録した内容が消えるとき',
      Text: () => (
        <>
          <p>無効になってから{n.erasedAfterYears}年、新しい申込みがないと、内容とマイページを消します。</p>
          <p>メールアドレスがある人には、{n.erasureWarnings}にお知らせします。</p>
        </>
      ),
    },
  ],
});
