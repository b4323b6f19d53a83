import { openingSketches as sketches } from '../../../guidance/opening-sketches.ts';
import { RowTable } from '../../../guidance/row-table.tsx';
import { ScreenSketch } from '../../../guidance/screen-sketch.tsx';
import { policyNumbers as n } from '../../../rules/policy-numbers.ts';
import { manualChapter } from './manual-chapter.ts';

const examples = [
  ['@abcd1234', '使えます。数字、英字、記号がそろっています。'],
  ['abcd1234', '使えません。記号が入っていません。'],
  ['@abcdefgh', '使えません。数字が入っていません。'],
  ['@ab12', `使えません。${n.passwordShortest}文字より短いためです。`],
];

export const passwordChapter = manualChapter({
  name: 'password',
  title: 'パスワードを登録する',
  Lead: () => <p>マイページを開くとき、忘れたとき、変えるときに共通の決まりです。</p>,
  sections: [
    {
      id: 'rules',
      heading: 'パスワードの決まり',
      Text: () => (
        <>
          <ul>
            <li>
              半角で{n.passwordShortest}文字以上{n.passwordLongest}文字以内
            </li>
            <li>数字、英字、記号を全部入れる（記号を忘れやすいので気をつけてください）</li>
            <li>大文字と小文字は、ちがう文字として扱います。</li>
          </ul>
          <p>使える記号は次のとおりです。</p>
          <p class="example">
            <code>{n.passwordSymbols}</code>
          </p>
          <RowTable caption="パスワードの例" columns={['例', '使えるかどうか']} rows={examples} />
          <p>表の例は、そのまま使わないでください。</p>
        </>
      ),
    },
    {
      id: 'refused',
      heading: '決まりに合っていても断るもの',
      Text: () => (
        <ul>
          <li>多くの人が使っていて、当てられやすいもの</li>
          <li>自分のメールアドレスや生年月日、求職番号をふくむもの</li>
          <li>このサービスの名前をふくむもの</li>
        </ul>
      ),
    },
    {
      id: 'screen',
      heading: '画面での入れ方',
      Text: () => (
        <>
          <p>同じパスワードを2回入れます。貼り付けてもかまいません。</p>
          <p>「表示する」を押すと、入れた文字を目で確かめられます。</p>
          <p>認証キーは、メールからコピーして貼り付けるとまちがえません。</p>
          <ScreenSketch {...sketches.password} />
        </>
      ),
    },
    {
      id: 'do-not-close',
      heading: '画面を閉じてしまったとき',
      Text: () => (
        <>
          <p>「完了」を押すまで、画面を閉じないでください。</p>
          <p>閉じても、メールのリンクから{n.keyMinutes}分のあいだ戻れます。</p>
          <p>過ぎたときは、初めの画面からやり直します。</p>
        </>
      ),
    },
    {
      id: 'managers',
      heading: 'パスワードの管理アプリを使う人へ',
      Text: () => (
        <>
          <p>アプリに保存するIDは、メールアドレスです。</p>
          <p>認証キーがIDになっていたら、メールアドレスに直してください。</p>
        </>
      ),
    },
  ],
});
