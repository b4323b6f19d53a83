import type { VNode } from 'preact';
import { choice, choices } from '#kernel/items/choice-items.ts';
import { coded } from '#kernel/items/coded-item.ts';
import { date, month } from '#kernel/items/date-items.ts';
import { postalField } from '#kernel/items/edit-fields.ts';
import { type Fields, type Item, type ItemTable, type Option, typedIn } from '#kernel/items/item.ts';
import { rows } from '#kernel/items/rows-item.ts';
import { kana, longText, number, readDigits, text, time } from '#kernel/items/text-items.ts';
import { fail, ok } from '#kernel/result.ts';
import { Temporal } from '#kernel/time.ts';
import { longName } from '#kit/specimen-words.ts';
import type { FieldError } from '#ui/error-summary.tsx';
import { ShownItems } from '#ui/items/shown-items.tsx';
import { StepForm, type StepFormProps } from '#ui/items/step-form.tsx';

const jobs: readonly Option[] = [
  { value: '016-01', label: '介護職員' },
  { value: '016-02', label: '訪問介護員' },
  { value: '055-01', label: '調理人' },
  { value: '099-99', label: longName },
];

const careers = [
  { label: '介護・福祉', options: jobs.slice(0, 2) },
  { label: 'つくる仕事、そのほか', options: jobs.slice(2) },
];

const namedLike = (typed: string): readonly Option[] =>
  typed === '' ? [] : jobs.filter(({ label }) => label.includes(typed));

const job = (label: string, freeText: boolean, required = false) =>
  coded({
    label,
    required,
    most: 40,
    freeText,
    hint: 'ふだんの言い方で入れてください。',
    candidates: namedLike,
    exact: (typed) => jobs.find((one) => one.label === typed)?.value,
    nameOf: (code) => jobs.find(({ value }) => value === code)?.label,
    lists: { classes: { label: '職業の分類', groups: careers } },
  });

interface Home {
  readonly postal: string;
  readonly address: string;
}

/** One postal code with two towns, one with a single one. */
const towns: Readonly<Record<string, readonly string[]>> = {
  '1000001': ['東京都千代田区千代田'],
  '4980000': ['愛知県弥富市', '三重県桑名郡木曽岬町'],
};

const home: Item<Home> = {
  label: '現住所',
  required: true,
  control: {
    kind: 'address',
    lookUp({ postal, address, town }) {
      const found = towns[readDigits(postal, 7) ?? ''] ?? [];
      const chosen = found.length === 1 ? found[0] : found.find((one) => one === town);
      if (chosen !== undefined) {
        const written = address.startsWith(chosen) ? address : `${chosen}${address}`;
        return { status: '住所を入れました。番地を続けてください。', address: written, towns: [] };
      }
      const status = found.length === 0 ? '郵便番号が見つかりません。' : '町が2つあります。選んでください。';
      return { status, address, towns: found };
    },
  },
  read(fields, name) {
    const [postal, address] = [typedIn(fields, postalField(name)), typedIn(fields, name).trim()];
    if (postal === '' && address === '') return ok(undefined);
    const digits = readDigits(postal, 7);
    return digits === undefined
      ? fail([{ name: postalField(name), key: 'home.postal' }])
      : ok({ postal: digits, address });
  },
  write: ({ postal, address }, name) => ({ [postalField(name)]: postal, [name]: address }),
  show: ({ postal, address }) => [`〒${postal}`, address],
};

const workHistory = rows({
  label: '経験した仕事',
  hint: '新しい順に入れてください。',
  rowLabel: '経験した仕事',
  most: 4,
  items: {
    employer: text({ label: '会社の名前', most: 60, required: true }),
    job: job('仕事の種類', true),
    from: month({ label: '始めた年月', required: true, past: true }),
    duties: longText({ label: '仕事の内容', most: 300, rows: 3 }),
  },
});

/** Every kind of control. */
export const itemTable = {
  name: text({ label: '氏名', required: true, most: 40, autocomplete: 'name' }),
  'name-kana': kana({ label: '氏名（カナ）', required: true, most: 60, width: 'medium' }),
  'birth-date': date({ label: '生年月日', required: true, autocomplete: 'bday' }),
  'available-from': month({ label: '働き始められる月' }),
  home,
  wage: number({
    label: '希望する月給',
    unit: '円',
    least: 1,
    most: 9_999_999,
    hint: '20万円とも書けます。',
  }),
  'starts-at': time({ label: '働き始める時刻' }),
  sex: choice({ label: '性別', options: { female: '女', male: '男', unsaid: longName } }),
  shift: choice({ label: '交替制', required: true, options: { yes: 'できる', no: 'できない' } }),
  prefecture: choice({ label: '都道府県', asList: true, options: { '13': '東京都', '23': '愛知県' } }),
  days: choices({ label: '働ける曜日', options: { mon: '月曜日', sat: '土曜日', sun: '日曜日' } }),
  'reason-text': text({ label: '夜勤ができない理由', required: true, most: 40, appliesWhen: () => true }),
  'wished-job': job('希望する仕事', true),
  trade: job('資格に近い仕事', false, true),
  'work-history': workHistory,
  remarks: longText({ label: 'そのほか伝えたいこと', most: 600 }),
} satisfies ItemTable;

export const today = Temporal.PlainDate.from('2021-09-21');

const typed: Fields = {
  name: '髙﨑　葛󠄀葉',
  'birth-date-year': 'S60',
  'birth-date-month': '4',
  'birth-date-day': '1',
  'home-postal': '498-0000',
  days: ['mon', 'sun'],
  'wished-job': '介護',
  'wished-job-choice': '016-01',
  trade: 'そうじ',
  'trade-classes': '099-99',
  'work-history-1-employer': longName,
  'work-history-1-job': '調理',
  'work-history-1-from-year': '平成30',
  'work-history-1-from-month': '13',
  'work-history-2-employer': '消した会社',
  'work-history-2-removed': 'yes',
  'work-history-3-duties': '一行目\r\n二行目',
};

const errors: readonly FieldError[] = [
  { name: 'name-kana', text: '「氏名（カナ）」が入っていません。入れてください。' },
  { name: 'birth-date', text: '「生年月日」が先の日付です。年と月を確かめてください。' },
  { name: 'home-postal', text: '「郵便番号」は7桁の数字で入れてください。' },
  { name: 'shift', text: '「交替制」が入っていません。選んでください。' },
  { name: 'trade', text: '「資格に近い仕事」の候補から、近いものを1つ選んでください。' },
  { name: 'work-history-1-job', text: '「仕事の種類」の候補から、近いものを1つ選んでください。' },
  { name: 'work-history-1-from', text: '「始めた年月」の月は、1から12までの数で入れてください。' },
  { name: 'work-history-3-employer', text: '「会社の名前」が入っていません。入れてください。' },
];

export const plainStep: StepFormProps = {
  title: '4.希望する仕事',
  action: '/specimen/step',
  formToken: 'token',
  hidden: { revision: '3' },
  items: itemTable,
  fields: {},
  today,
  errors: [],
  warnings: [],
  acceptedField: 'accepted',
  progress: { step: 4, of: 7, label: '希望する仕事' },
  overview: '/specimen',
  savable: true,
  autosave: true,
  back: { href: '/specimen/before' },
  lost: false,
  until: '2021年12月05日（日）23時59分までに終えてください。',
};

const versions = {
  savedElsewhere: { ...typed, name: '山田　花子', 'name-kana': 'ヤマダ　ハナコ', remarks: '一行目\n二行目' },
  fields: { ...typed, 'birth-date-day': '31日', wage: '二十万' },
};

export const stepPages: Readonly<Record<string, Partial<StepFormProps>>> = {
  '/step': {},
  '/step-filled': { fields: typed, edited: 'look-up:home' },
  '/step-wrong': { fields: typed, errors, edited: 'look-up:trade' },
  '/step-warned': {
    fields: typed,
    warnings: [{ id: 'wage:low', text: '希望する月給が、ふつうより低いです。' }],
  },
  '/step-saved-elsewhere': versions,
  '/step-lost': { lost: true },
};

export const StepPage = (props: Partial<StepFormProps>): VNode => <StepForm {...plainStep} {...props} />;

export const ShownPage = (): VNode => (
  <>
    <h1>入力の確認</h1>
    <ShownItems
      rows={[
        { term: '氏名', lines: ['髙﨑　葛󠄀葉'], change: { href: '/specimen/step', hidden: '氏名を' } },
        { term: '経験した仕事', lines: [`1. ${longName}`, '2. 二つ目'.repeat(30)] },
        {
          term: 'メール',
          lines: [`${'a'.repeat(64)}@example.jp`],
          change: { href: '/x', hidden: 'メールを' },
        },
        { term: '希望する月給', lines: [] },
      ]}
    />
  </>
);
