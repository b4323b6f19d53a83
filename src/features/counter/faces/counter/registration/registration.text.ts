import { emailAddressWords } from '#ui/email-address-words.ts';
import { birthDateWords } from '../birth-date-words.ts';
import { longestAddress, longestName } from './person/person.step.ts';
import { longestWork } from './wishes/wishes.step.ts';

export const registrationTitle = '求職者を登録する';
export const checkTitle = '入力内容の確認';
export const samePersonTitle = '同じ人がいるかもしれません';

/** By the keys of the faults of all screens. */
export const registrationWords = {
  ...emailAddressWords,
  ...birthDateWords,
  'name.empty': '氏名を入力してください。',
  'name.too-long': `氏名が長すぎます。${longestName}文字までにしてください。`,
  'kana.empty': '氏名（カナ）を入力してください。',
  'kana.too-long': `氏名（カナ）が長すぎます。${longestName}文字までにしてください。`,
  'kana.letters': '氏名（カナ）は、カタカナかひらがなで入れてください。',
  'sex.none': '性別を選んでください。',
  'postal.empty': '郵便番号を入力してください。',
  'postal.digits': '郵便番号は、7けたの数字で入れてください。',
  'address.empty': '住所を入力してください。',
  'address.too-long': `住所が長すぎます。${longestAddress}文字までにしてください。`,
  'telephone.empty': '電話番号を入力してください。',
  'telephone.start': '電話番号は、0から始まる数字で入れてください。',
  'telephone.length': '電話番号は、10けたか11けたで入れてください。',
  'employment.none': '希望就業形態を選んでください。',
  'work.empty': '希望する仕事を入力してください。',
  'work.too-long': `希望する仕事が長すぎます。${longestWork}文字までにしてください。`,
} as const;

/** What the fields are called, for what another window saved. */
export const registrationLabels: Readonly<Record<string, string>> = {
  name: '氏名',
  kana: '氏名（カナ）',
  'birth-year': '生年月日の年',
  'birth-month': '生年月日の月',
  'birth-day': '生年月日の日',
  postal: '郵便番号',
  address: '住所',
  telephone: '電話番号',
  email: 'メールアドレス',
  work: '希望する仕事',
};
