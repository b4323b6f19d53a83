import { entryLabels } from '../rules/public-paths.ts';
import type { ScreenSketchProps } from './screen-sketch.tsx';

/** Drawings of the screens that people meet while they open My Page. */
export const openingSketches = {
  frontByCode: {
    caption: 'トップページの「仕事をお探しの方」',
    title: '仕事をお探しの方',
    parts: [
      { kind: 'button', label: entryLabels.login, main: true },
      { kind: 'button', label: entryLabels.openingByCode, mark: 1 },
      { kind: 'button', label: entryLabels.openingOnline },
    ],
  },
  frontOnline: {
    caption: 'トップページの「仕事をお探しの方」',
    title: '仕事をお探しの方',
    parts: [
      { kind: 'button', label: entryLabels.login, main: true },
      { kind: 'button', label: entryLabels.openingByCode },
      { kind: 'button', label: entryLabels.openingOnline, mark: 1 },
    ],
  },
  consent: {
    caption: '「求職者マイページ利用規約確認」の画面',
    title: '求職者マイページ利用規約確認',
    parts: [
      { kind: 'button', label: 'プライバシーポリシー', mark: 1 },
      { kind: 'box', label: '「プライバシーポリシー」に同意します。', ticked: true, mark: 2 },
      { kind: 'button', label: '利用規約', mark: 3 },
      { kind: 'box', label: '「利用規約」に同意します。', ticked: true, mark: 4 },
      { kind: 'button', label: '次へ進む', main: true, mark: 5 },
    ],
  },
  facts: {
    caption: '「必要な情報の入力（パスワード登録申込）」の画面',
    title: '必要な情報の入力（パスワード登録申込）',
    parts: [
      { kind: 'field', label: 'メールアドレス', value: 'hanako@mail.example', mark: 1 },
      { kind: 'field', label: 'メールアドレス（確認用）', value: 'hanako@mail.example', mark: 2 },
      { kind: 'field', label: '求職番号', value: '13010-1234567', mark: 3 },
      { kind: 'field', label: '生年月日', value: '1985年 4月 1日', mark: 4 },
      { kind: 'field', label: 'アカウント作成コード', value: '紙に書かれたコード', mark: 5 },
      { kind: 'button', label: '次へ進む', main: true, mark: 6 },
    ],
  },
  address: {
    caption: '「求職者マイページアカウント登録」の画面',
    title: '求職者マイページアカウント登録',
    parts: [
      { kind: 'field', label: 'メールアドレス', value: 'hanako@mail.example', mark: 1 },
      { kind: 'button', label: 'プライバシーポリシー', mark: 2 },
      { kind: 'box', label: '「プライバシーポリシー」に同意します。', ticked: true, mark: 3 },
      { kind: 'button', label: '利用規約', mark: 4 },
      { kind: 'box', label: '「利用規約」に同意します。', ticked: true, mark: 5 },
      { kind: 'button', label: '次へ進む', main: true, mark: 6 },
    ],
  },
  keyMailByCode: {
    caption: '届くメール。認証キーは人ごとにちがいます。',
    title: '【ハローワーク】パスワード登録申込受付通知',
    isMail: true,
    parts: [{ kind: 'text', label: '認証キー ： XXXXXXXXXX', mark: 1 }],
  },
  keyMailOnline: {
    caption: '届くメール。認証キーは人ごとにちがいます。',
    title: '【ハローワーク】アカウント仮登録完了通知',
    isMail: true,
    parts: [{ kind: 'text', label: '認証キー ： XXXXXXXXXX', mark: 1 }],
  },
  password: {
    caption: '「パスワード登録」の画面',
    title: 'パスワード登録',
    parts: [
      { kind: 'field', label: '登録するパスワード', value: '●●●●●●●●●', mark: 1 },
      { kind: 'field', label: '登録するパスワード（確認用）', value: '●●●●●●●●●', mark: 2 },
      { kind: 'field', label: '認証キー', value: 'XXXXXXXXXX', mark: 3 },
      { kind: 'button', label: '完了', main: true, mark: 4 },
    ],
  },
  completed: {
    caption: '「パスワード登録完了」の画面',
    title: 'パスワード登録完了',
    parts: [{ kind: 'button', label: 'ログイン画面へ進む', main: true, mark: 1 }],
  },
  login: {
    caption: '「求職者マイページログイン」の画面',
    title: '求職者マイページログイン',
    parts: [
      { kind: 'field', label: 'ID(メールアドレス)', value: 'hanako@mail.example', mark: 1 },
      { kind: 'field', label: 'パスワード', value: '●●●●●●●●●', mark: 2 },
      { kind: 'button', label: 'ログイン', main: true, mark: 3 },
      { kind: 'link', label: 'パスワードをお忘れの方' },
    ],
  },
  oneTimePassword: {
    caption: 'ワンタイムパスワードの画面',
    title: 'ワンタイムパスワード',
    parts: [
      { kind: 'field', label: 'ワンタイムパスワード', value: '123456', mark: 1 },
      {
        kind: 'box',
        label: '次回以降、同じ端末・ブラウザでログインする際にワンタイムパスワードを省略する',
        ticked: true,
        mark: 2,
      },
      { kind: 'button', label: 'キャンセル' },
      { kind: 'button', label: '送信', main: true, mark: 3 },
    ],
  },
} as const satisfies Readonly<Record<string, ScreenSketchProps>>;
