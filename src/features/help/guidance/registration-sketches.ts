import type { ScreenSketchProps } from './screen-sketch.tsx';

/** Drawings of the screens of the registration. */
export const registrationSketches = {
  overview: {
    caption: '「求職登録」の画面（項目の一覧）',
    title: '求職登録',
    parts: [
      { kind: 'text', label: '期限は2026年04月24日（金）23時59分までです。', mark: 1 },
      { kind: 'link', label: '1.基本情報　終わりました', mark: 2 },
      { kind: 'link', label: '2.求職情報提供等　途中です' },
      { kind: 'link', label: '3.希望職種・時間等　まだです' },
      { kind: 'button', label: '続きから始める', main: true, mark: 3 },
    ],
  },
  step: {
    caption: '入力する画面',
    title: '3.希望職種・時間等',
    parts: [
      { kind: 'button', label: '一時保存', mark: 1 },
      { kind: 'field', label: '仕事の名前', value: '介護職員', mark: 2 },
      { kind: 'button', label: '候補をさがす', mark: 3 },
      { kind: 'button', label: 'もう1つ追加する', mark: 4 },
      { kind: 'button', label: '次へ進む', main: true, mark: 5 },
      { kind: 'link', label: '前へ戻る' },
    ],
  },
  check: {
    caption: '「入力内容の確認」の画面',
    title: '入力内容の確認',
    parts: [
      { kind: 'text', label: '電話番号　090-0000-0000' },
      { kind: 'link', label: '変更する', mark: 1 },
      { kind: 'button', label: '登録を完了する', main: true, mark: 2 },
    ],
  },
} as const satisfies Readonly<Record<string, ScreenSketchProps>>;
