import { findRegistrationStep, type RegistrationStep } from '#features/job-seekers/index.ts';
import type { FieldFault } from '#kernel/forms.ts';
import { itemFaultWords } from '#kernel/items/fault-words.ts';
import { nameOfItem } from '#kernel/items/read-items.ts';
import { emailAddressWords } from '#ui/email-address-words.ts';

type Words = (label: string, given: NonNullable<FieldFault['given']>) => string;

const plain =
  (sentence: string): Words =>
  () =>
    sentence;
const figure = new Intl.NumberFormat('ja-JP');
const yen = (value: string | number | undefined): string => `${figure.format(Number(value ?? 0))}円`;
const digits = (given: NonNullable<FieldFault['given']>): number =>
  String(given['typed'] ?? '')
    .normalize('NFKC')
    .replace(/\D/gu, '').length;

const words: Readonly<Record<string, Words>> = {
  ...Object.fromEntries(Object.entries(emailAddressWords).map(([key, sentence]) => [key, plain(sentence)])),
  'birth-date.future': plain('生年月日が今日より後になっています。年を確かめてください。'),
  'birth-date.too-long-ago': plain('生年月日が古すぎます。年を確かめてください。'),
  'postal.empty': plain('郵便番号が入っていません。7けたの数字で入れてください。'),
  'postal.digits': plain('郵便番号は、7けたの数字で入れてください。'),
  'address.empty': plain('住所が入っていません。都道府県から入れてください。'),
  'telephone.start': (label) => `「${label}」は、0から始まる数字で入れてください。`,
  'telephone.length': (label, given) =>
    `「${label}」は、10けたか11けたの数字です。今の入力は${digits(given)}けたです。`,
  'registration.unusual-age': (_label, { age }) => `${age}歳になります。生年月日は合っていますか。`,
  'registration.residence-over': plain('在留期間の最後の日が過ぎています。新しい日を入れてください。'),
  'registration.years-without-experience': plain(
    '経験が「ない」のに、年数が入っています。どちらかを直してください。',
  ),
  'registration.hours-half': plain('働きたい時間は、始まりと終わりの両方を入れてください。'),
  'registration.long-day': (_label, { hours }) => `1日に約${hours}時間になります。時間は合っていますか。`,
  'registration.wage-unit': plain('賃金の単位（月額か時間額）を選んでください。'),
  'registration.unusual-wage.monthly': (_label, { wage }) =>
    `月額${yen(wage)}になります。時間額のまちがいではありませんか。`,
  'registration.unusual-wage.hourly': (_label, { wage }) =>
    `時間額${yen(wage)}になります。月額のまちがいではありませんか。`,
  'registration.ends-before': plain('終わった年と月が、始めた年と月より前です。どちらかを直してください。'),
  'registration.no-office': plain(
    '担当のハローワークが、まだありません。しばらくしてから、もう一度押してください。',
  ),
  'registration.contact-in-text': (label) =>
    `「${label}」に、電話番号かメールアドレスのようなものがあります。会社が読むので、消すことをすすめます。`,
  'registration.not-used': (label) =>
    `「${label}」の入力は、今の選び方では使いません。入力は残しておきます。`,
};

/** What the item is called that a fault is about: a row's item bears the row's number too. */
function labelOf(step: RegistrationStep, name: string): string {
  const key = nameOfItem(Object.keys(step.items), name);
  const item = key === undefined ? undefined : step.items[key];
  if (key === undefined || item === undefined) return '';
  const row = /^(\d+)-(.+)$/u.exec(name.slice(key.length + 1));
  if (item.control.kind !== 'rows' || row === null) return item.label;
  const { rowLabel, items } = item.control;
  const part = nameOfItem(Object.keys(items), row[2] ?? '');
  return `${rowLabel}${row[1]}の${part === undefined ? '' : (items[part]?.label ?? '')}`;
}

/** The sentence that says what is wrong and what to do. */
export function faultSentence(step: RegistrationStep, fault: FieldFault): string {
  const { key, name, given = {} } = fault;
  if (key === 'journey.step-void') {
    return `「${String(given['label'] ?? '')}」の入力は、使わなくなります。選び直すと、もとに戻ります。`;
  }
  const label = labelOf(step, name);
  return words[key]?.(label, given) ?? itemFaultWords(label, fault) ?? `「${label}」を確かめてください。`;
}

/** What the steps' faults and warnings say, for the page of one of them. */
export const sentencesOf = (stepKey: string, faults: readonly FieldFault[]) => {
  const step = findRegistrationStep(stepKey);
  if (step === undefined) throw new Error(`there is no screen ${stepKey}`);
  return faults.map((fault) => ({ name: fault.name, text: faultSentence(step, fault) }));
};
