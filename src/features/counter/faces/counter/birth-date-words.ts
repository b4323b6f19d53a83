import type { BirthDateFault } from '#features/job-seekers/index.ts';

export const birthDateHint = '年は、西暦でも和暦でも入れられます。例：1985、S60、昭和60';

export const birthDateWords: Readonly<Record<BirthDateFault, string>> = {
  'birth-date.empty': '生年月日を入力してください。',
  'birth-date.year': '年は、4けたの西暦か、S60のような和暦で入れてください。',
  'birth-date.no-such-day': 'この月日はありません。月と日を確かめてください。',
  'birth-date.era-mismatch': 'この年号に、その年月日はありません。西暦で入れてください。',
  'birth-date.future': '生年月日が今日より後になっています。',
  'birth-date.too-long-ago': '生年月日が古すぎます。年を確かめてください。',
};
