import type { EmailAddressFault } from '#kernel/email-address.ts';
import { policy } from '#kernel/policy.ts';

const { longest, longestLocalPart } = policy.mailAddress;

/** What to do about each fault of an e-mail address [MAIL-1, MAIL-2]. */
export const emailAddressWords: Readonly<Record<EmailAddressFault, string>> = {
  'email.empty': 'メールアドレスを入力してください。',
  'email.too-long': `メールアドレスが長すぎます。${longest}文字までにしてください。`,
  'email.no-at': 'メールアドレスの「@」の前を確かめてください。例：hanako@example.jp',
  'email.leading-dot': 'メールアドレスのはじめに「.」があります。取ってください。',
  'email.dot-before-at': '「@」のすぐ前に「.」があります。取ってください。',
  'email.two-dots': '「.」が2つ続いています。1つにしてください。',
  'email.unusable-symbol': '「@」の前に、使えない文字があります。半角の英数字などに直してください。',
  'email.local-part-too-long': `「@」の前が長すぎます。${longestLocalPart}文字までにしてください。`,
  'email.domain': '「@」の後ろを確かめてください。例：hanako@example.jp',
};
