import type { GuidancePage } from '../../../guidance/guidance-page.ts';
import { RowTable } from '../../../guidance/row-table.tsx';
import { entryLabels, entryPaths, publicPaths } from '../../../rules/public-paths.ts';

const waysIn = [
  ['窓口で登録してから開く', '本人と分かる書類', '窓口で求職の登録をし、コードの紙を受け取ります。'],
  ['インターネットだけで開く', 'メールアドレス', 'このサイトで、アカウントと求職登録をします。'],
];

export const forJobSeekersPage: GuidancePage = {
  name: 'for-job-seekers',
  path: publicPaths.forJobSeekers,
  title: '仕事をお探しの方へのサービスのご案内',
  Lead: () => <p>ハローワークの窓口とこのサイトで受けられるサービスです。費用はかかりません。</p>,
  sections: [
    {
      id: 'on-this-site',
      heading: 'このサイトでできること',
      Text: () => (
        <>
          <ul>
            <li>
              <a href={entryPaths.jobs}>求人を検索して、求人票を読む</a>（登録はいりません）
            </li>
            <li>条件とお気に入りを保存する（求職登録が有効な人）</li>
            <li>求職者マイページを開く</li>
            <li>求職登録（仕事を探す申込み）をする</li>
            <li>登録した内容を見る、変える、会社に公開する</li>
            <li>自分の情報をファイルで受け取る</li>
            <li>ログインし、パスワードとメールアドレスを管理する</li>
            <li>退会する、元に戻す</li>
            <li>ハローワークの場所と、受け持つ地域を調べる</li>
          </ul>
          <p>
            手順は、<a href={`${publicPaths.manual}/registration`}>求職登録をする</a>にあります。
          </p>
          <p>紹介と応募は、窓口で受け付けます。</p>
        </>
      ),
    },
    {
      id: 'at-the-office',
      heading: '窓口でできること',
      Text: () => (
        <>
          <ul>
            <li>求職の登録（仕事を探す申込み）</li>
            <li>職業相談：どんな仕事が合うか、職員と考える</li>
            <li>職業紹介：求人を選び、紹介状（あなたを会社に紹介する書類）を受け取る</li>
            <li>応募書類の書き方や、面接の練習の相談</li>
            <li>職業訓練や雇用保険の相談</li>
            <li>オンライン登録者の、登録の内容の確認</li>
            <li>アカウント作成コードの発行</li>
          </ul>
          <p>
            お住まいの地域の安定所は、<a href={publicPaths.offices}>所在地情報</a>で探せます。
          </p>
        </>
      ),
    },
    {
      id: 'first-visit',
      heading: '初めて窓口に行くとき',
      Text: () => (
        <>
          <p>あると手続きが早く進むものです。なくても相談は受けられます。</p>
          <ul>
            <li>本人と分かる書類（運転免許証など）</li>
            <li>これまでの仕事と期間のメモ</li>
            <li>資格や免許の名前のメモ</li>
            <li>マイページを使う人は、その場でメールを読める端末</li>
          </ul>
        </>
      ),
    },
    {
      id: 'ways-in',
      heading: 'マイページの開き方を選ぶ',
      Text: () => (
        <>
          <RowTable caption="2つの開き方" columns={['開き方', '要るもの', 'すること']} rows={waysIn} />
          <p>職業紹介を受けたい人には、窓口で登録してから開く方法をお勧めします。</p>
          <ul>
            <li>
              <a href={entryPaths.openingByCode}>{entryLabels.openingByCode}</a>
            </li>
            <li>
              <a href={entryPaths.openingOnline}>{entryLabels.openingOnline}</a>
            </li>
            <li>
              <a href={publicPaths.openingGuide}>図で見るマイページの開き方</a>
            </li>
          </ul>
        </>
      ),
    },
    {
      id: 'students',
      heading: '中学生、高校生の人へ',
      Text: () => (
        <>
          <p>就職の相談は、まず学校の先生にしてください。マイページは使えません。</p>
          <p>働きながら夜間や通信の課程で学ぶ人は使えます。</p>
        </>
      ),
    },
    {
      id: 'careful',
      heading: '気をつけること',
      Text: () => (
        <>
          <p>ハローワークが、手数料や登録料を求めることはありません。</p>
          <p>パスワードや認証キーを尋ねる電話やメールには、答えないでください。</p>
        </>
      ),
    },
  ],
};
