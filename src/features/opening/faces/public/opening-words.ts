import type { BirthDateFault } from '#features/job-seekers/index.ts';
import type { FieldFault } from '#kernel/forms.ts';
import { policy } from '#kernel/policy.ts';
import { emailAddressWords } from '#ui/email-address-words.ts';
import type { FieldError } from '#ui/error-summary.tsx';
import { fieldErrors } from '#ui/field-errors.ts';
import type { AddressPairFault } from '../../rules/address-pair.ts';
import type { ConsentFault } from '../../rules/consent.ts';
import { documentOfBox } from './consent/consent.form.ts';

export type ApplicationFault =
  | 'job-seeker-number.empty'
  | 'job-seeker-number.form'
  | 'code.empty'
  | 'code.refused';

const mailingWaitHours = policy.mailing.window.total('hours');

const mailingWords = {
  'mailing.too-soon': 'メールを送ったばかりです。1分ほど待ってから、もう一度押してください。',
  'mailing.too-many': `メールが続いたため、今は送れません。${mailingWaitHours}時間ほど待ってください。`,
} as const;

const birthDateWords: Readonly<Record<BirthDateFault, string>> = {
  'birth-date.empty': '生年月日を入力してください。',
  'birth-date.year': '生年月日の年を、西暦の4桁で入力してください。例：1985',
  'birth-date.no-such-day': '生年月日の月と日を確かめてください。その日は暦にありません。',
  'birth-date.era-mismatch': '生年月日の元号と年が合いません。西暦で入力してください。',
  'birth-date.future': '生年月日が今日より後になっています。確かめてください。',
  'birth-date.too-long-ago': '生年月日の年を確かめてください。',
};

const applicationWords: Readonly<Record<ApplicationFault, string>> = {
  'job-seeker-number.empty': '求職番号を入力してください。',
  'job-seeker-number.form': '求職番号は、はじめの5桁と、続く8桁までの数字です。例：13010-1234567',
  'code.empty': 'アカウント作成コードを入力してください。',
  'code.refused':
    '求職番号、生年月日、コードの組み合わせを確認できませんでした。確かめるか、ハローワークの窓口で新しいコードを受け取ってください。',
};

const addressWords: Readonly<Record<AddressPairFault, string>> = {
  ...emailAddressWords,
  'email-confirmation.empty': '確かめるため、メールアドレスをもう一度入力してください。',
  'email-confirmation.differs': '上のメールアドレスと同じではありません。確かめてください。',
};

const words = { ...mailingWords, ...birthDateWords, ...applicationWords, ...addressWords };

const consentWords: Readonly<Record<ConsentFault, (label: string) => string>> = {
  'consent.unread': (label) => `「${label}」を開いて、同意してください。`,
  'consent.not-given': (label) => `「${label}」に同意してください。`,
};

const isConsentFault = (key: string): key is ConsentFault => key in consentWords;

/** The words for everything that can be wrong in the steps of an opening. */
export const openingErrors = (faults: readonly FieldFault[]): readonly FieldError[] =>
  faults.flatMap((fault) =>
    isConsentFault(fault.key)
      ? [{ name: fault.name, text: consentWords[fault.key](documentOfBox(fault.name)?.label ?? '') }]
      : fieldErrors(words, [fault]),
  );
