import { prefectures } from '#features/places/index.ts';
import type { FieldFault } from '#kernel/forms.ts';
import { itemFaultWords } from '#kernel/items/fault-words.ts';
import { nameOfItem } from '#kernel/items/read-items.ts';
import { orderItems } from '../items/order-table.ts';
import type { Finding } from './checks/finding.ts';
import type { OrderState } from './order-moves.ts';

export const orderStateWords: Readonly<Record<OrderState, string>> = {
  draft: '入力中',
  sent: 'ハローワークが確認中',
  'sent-back': '修正の依頼',
  received: '受理',
  refused: '不受理',
  'taken-back': '取下げ',
};

type Given = NonNullable<FieldFault['given']>;
type Words = (label: string, given: Given) => string;

const figure = new Intl.NumberFormat('ja-JP');
const yen = (value: string | number | undefined): string => `${figure.format(Number(value ?? 0))}円`;
const prefectureName = (code: string | number | undefined): string =>
  prefectures.find((one) => one.code === code)?.name ?? '';
const plain =
  (sentence: string): Words =>
  () =>
    sentence;

const words: Readonly<Record<string, Words>> = {
  'wage.below-minimum': (_, { hourly, least, prefecture, since }) =>
    `1時間${yen(hourly)}になります。${prefectureName(prefecture)}の最低賃金は、${since}から${yen(least)}です。`,
  'wage.high-below-low': (label) => `「${label}」が、下限より低くなっています。`,
  'wage.allowance-high-below-low': (_, { row }) => `手当${row}の上限が、下限より低くなっています。`,
  'wage.unusual': (_, { wage }) => `${yen(wage)}で合っていますか。月給と時給を確かめてください。`,
  'fixed-overtime.extra-unpaid': plain('時間数を超えた分を追加で支給しない求人は、受理できません。'),
  'fixed-overtime.too-little': (_, { due }) =>
    `固定残業代が、時間数に足りないようです。計算では${yen(due)}以上になります。`,
  'fixed-overtime.long': (_, { hours }) => `固定残業代が${hours}時間分あります。時間数は合っていますか。`,
  'fixed-overtime.without-overtime': plain('固定残業代があるのに、時間外労働が「なし」になっています。'),
  'age.reason-needed': plain('年齢を制限する理由を選んでください。理由がないときは「不問」にしてください。'),
  'age.no-limit': plain('年齢の下限か上限を入れてください。'),
  'age.upside-down': plain('年齢の上限が、下限より低くなっています。'),
  'age.no-lower-limit': plain('この理由では、年齢の下限を付けられません。下限を空けてください。'),
  'age.upper-limit-needed': plain('この理由では、年齢の上限が必要です。'),
  'age.open-term-only': plain('この理由は、雇用期間の定めがない求人だけで使えます。'),
  'age.no-retirement-age': plain('定年を上限にするには、定年制が「あり」でなければなりません。'),
  'age.not-the-retirement-age': (_, { retirement, to }) =>
    `年齢の上限は${to}歳、定年は${retirement}歳です。定年を理由にするときは、そろえてください。`,
  'age.which-law': plain('年齢を制限している法令の名前を、理由に入れてください。'),
  'age.which-art': plain('どんな役や演技のために必要かを、理由に入れてください。'),
  'age.which-group': plain('どの年代の人を、何のために募集するかを、理由に入れてください。'),
  'age.no-experience-needed': plain('この理由では、経験を「必須」にできません。'),
  'age.skills-limits': plain('技能の継承では、30歳から49歳までの中で範囲を決めます。'),
  'age.skills-width': plain('技能の継承では、年齢の幅を5歳から10歳までにします。'),
  'age.late-career': (_, { to }) => `上限が${to}歳です。長く続けて育てるための求人か、確かめてください。`,
  'hours.much-overtime': (_, { hours }) => `時間外労働が月${hours}時間で、45時間を超えます。合っていますか。`,
  'hours.clause-needed': plain('月45時間を超えるときは、36協定の特別条項が必要です。'),
  'hours.rest-too-short': (_, { least }) => `この時間働くときの休憩は、${least}分以上です。`,
  'hours.rather-part': (_, { hours }) => `1週間に約${hours}時間です。パートではありませんか。`,
  'hours.rather-full': (_, { hours }) => `1週間に約${hours}時間です。フルタイムではありませんか。`,
  'hours.long-month': (_, { hours }) => `1か月に約${hours}時間になります。時間と日数は合っていますか。`,
  'hours.leave-too-short': (_, { least }) => `フルタイムの有給休暇は、6ヶ月で${least}日以上です。`,
  'hours.few-holidays': (_, { least }) => `1日8時間ほど働くときの休日は、年${least}日以上が目安です。`,
  'employment.is-part': plain('就業形態が「フルタイム」です。パートではない雇用形態を選んでください。'),
  'employment.is-full': plain('就業形態が「パート」です。パートの雇用形態を選んでください。'),
  'employment.dispatch': plain('雇用形態と、派遣かどうかが合いません。どちらかを直してください。'),
  'employment.regular-fixed': plain('正社員は、雇用期間の定めがない求人だけです。'),
  'employment.term-differs': plain('雇用形態と、雇用期間の定めが合いません。どちらかを直してください。'),
  'term.how-long': plain('雇用期間の月数か、終わりの日を入れてください。'),
  'term.past': plain('雇用期間の終わりが、過ぎた日になっています。'),
  'term.long': (_, { months }) => `雇用期間が${months}ヶ月です。原則は36ヶ月までです。`,
  'insurance.accident': plain('労災保険が選ばれていません。人を雇うときは、原則として入ります。'),
  'insurance.employment': plain('週20時間以上働きます。雇用保険が要らないか、確かめてください。'),
  'insurance.health': plain('フルタイムです。健康保険と厚生年金が要らないか、確かめてください。'),
  'retirement.too-early': (_, { least }) => `定年は${least}歳以上にしてください。`,
  'documents.not-online': plain('オンライン自主応募を受けるときは、「求職者マイページ」も選んでください。'),
  'deadline.past': plain('応募の締切は、明日からの日を入れてください。'),
  'deadline.too-late': plain('応募の締切は、翌々月の末日までです。'),
  'hiring.nobody': plain('採用人数は、1名以上を入れてください。'),
  'place.unknown-municipality': plain('就業場所の市区町村が分かりません。郵便番号と住所を確かめてください。'),
  'wording.sex': (label, { word, instead }) =>
    `「${label}」の「${word}」は、性別を示す言葉です。例：${instead}`,
  'order.not-used': (label) => `「${label}」の入力は、今の選び方では使いません。入力は残しておきます。`,
};

/** What the item is called that a fault is about: a row's item bears the row's number too. */
function labelOf(name: string): string {
  const key = nameOfItem(Object.keys(orderItems), name);
  const item = key === undefined ? undefined : orderItems[key];
  if (key === undefined || item === undefined) return '';
  const row = /^(\d+)-(.+)$/u.exec(name.slice(key.length + 1));
  if (item.control.kind !== 'rows' || row === null) return item.label;
  const { rowLabel, items } = item.control;
  const part = nameOfItem(Object.keys(items), row[2] ?? '');
  return `${rowLabel}${row[1]}の${part === undefined ? '' : (items[part]?.label ?? '')}`;
}

const addressFaults: Readonly<Record<string, string>> = {
  'postal.empty': '郵便番号が入っていません。7けたの数字で入れてください。',
  'postal.digits': '郵便番号は、7けたの数字で入れてください。',
  'address.empty': '住所が入っていません。都道府県から入れてください。',
};

/** The sentence that says what is wrong and what to do. */
export function orderFaultSentence(fault: FieldFault): string {
  const { key, name, given = {} } = fault;
  const label = labelOf(name);
  return (
    words[key]?.(label, given) ??
    addressFaults[key] ??
    itemFaultWords(label, fault) ??
    `「${label}」を確かめてください。`
  );
}

export const findingSentence = ({ items: [name], key, given }: Finding): string =>
  orderFaultSentence({ name, key, ...(given === undefined ? {} : { given }) });

export const sentencesOf = (faults: readonly FieldFault[]) =>
  faults.map((fault) => ({ name: fault.name, text: orderFaultSentence(fault) }));

/** What the table has words for: the rules and the table are compared by a test. */
export const knownFaults: readonly string[] = Object.keys(words);

/** Why somebody could not do what was asked for. */
export const beginFaultWords: Readonly<Record<string, string>> = {
  'order.vacancy-over': '募集が終わった求人は、変更や延長ができません。',
  'order.renewal-too-early': '求人の更新は、有効期間の最後の日の7日前からできます。',
  'order.extended-already': '有効期間の延長は、1つの求人で1回だけです。',
  'order.under-way': 'この求人の変更か延長の申込みが、もうあります。',
  'order.cancelled': '取り消した求人は、更新できません。',
  'order.establishment-refused': 'この事業所では、求人を申し込めません。ハローワークにおたずねください。',
};

export const eventWords: Readonly<Record<string, string>> = {
  begin: '入力を始めました',
  send: 'ハローワークに送りました',
  'send-again': '直して、もう一度送りました',
  'send-back': 'ハローワークが修正を依頼しました',
  receive: 'ハローワークが受理しました',
  refuse: 'ハローワークが受理できないと決めました',
  'take-back': '申込みを取り下げました',
  stop: '募集を停止しました',
  reopen: '募集を再開しました',
  fill: '採用が決まり、募集を終えました',
  cancel: '求人を取り消しました',
  over: '有効期間が終わりました',
};

export const sideWords = { employer: '求人者', office: 'ハローワーク', system: 'システム' } as const;
