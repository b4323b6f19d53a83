import { policyNumbers as n } from '../../../rules/policy-numbers.ts';
import { publicPaths } from '../../../rules/public-paths.ts';
import { manualChapter } from './manual-chapter.ts';

export const settingsChapter = manualChapter({
  name: 'settings',
  title: '設定を変える',
  Lead: () => <p>ログインして、メニューの「求職者情報・設定」を押すと変えられます。</p>,
  sections: [
    {
      id: 'password',
      heading: 'パスワードを変える',
      Text: () => (
        <>
          <ol>
            <li>今のパスワードを入れます。</li>
            <li>新しいパスワードを2回入れます。</li>
          </ol>
          <p>変わったことを知らせるメールが届きます。</p>
          <p>
            新しいパスワードの決まりは、<a href={`${publicPaths.manual}/password`}>パスワードを登録する</a>
            と同じです。
          </p>
        </>
      ),
    },
    {
      id: 'address',
      heading: 'メールアドレスを変える',
      Text: () => (
        <>
          <ol>
            <li>新しいメールアドレスを2回入れます。</li>
            <li>新しいアドレスに届いた認証キーを、{n.keyMinutes}分以内に入れます。</li>
          </ol>
          <p>キーを入れるまでは、前のアドレスでログインできます。</p>
          <p>前のアドレスにも、変わったことを知らせるメールが届きます。</p>
          <p>今のアドレスが使えなくなる前に変えてください。</p>
        </>
      ),
    },
    {
      id: 'password-again',
      heading: 'パスワードをもう一度尋ねるとき',
      Text: () => (
        <p>
          ログインから{n.freshMinutes}
          分が過ぎていると、大事な変更の前にもう一度確かめることがあります。
        </p>
      ),
    },
    {
      id: 'devices',
      heading: 'ログイン中の端末、省略している端末',
      Text: () => (
        <>
          <p>ログイン中の端末と、省略している端末の台数が出ます。1台ずつでも全部でも、終わらせられます。</p>
          <p>端末をなくしたときは、ここで終わらせ、パスワードも変えてください。</p>
          <p>パスワードかメールアドレスを変えると、省略は全部の端末で取り消します。</p>
        </>
      ),
    },
    {
      id: 'not-me',
      heading: '覚えのないお知らせが届いたとき',
      Text: () => (
        <>
          <p>ログインや変更のお知らせに覚えがないときは、メールのリンクを開いてください。</p>
          <p>開いた画面で、マイページを守る手続きができます。リンクは{n.notMeDays}日間使えます。</p>
        </>
      ),
    },
    {
      id: 'other',
      heading: '住所や希望を変える',
      Text: () => (
        <p>
          求職登録の内容は、<a href={`${publicPaths.manual}/record`}>登録した内容を見る・変える</a>
          のとおりに変えられます。
        </p>
      ),
    },
  ],
});
