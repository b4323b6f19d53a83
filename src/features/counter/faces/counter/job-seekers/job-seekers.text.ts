import { emailAddressWords } from '#ui/email-address-words.ts';
import { birthDateWords } from '../birth-date-words.ts';
import type { SearchFault } from './job-seekers.form.ts';

export const title = '求職者を探す';

export const searchFieldWords: Readonly<Record<SearchFault, string>> = {
  ...emailAddressWords,
  ...birthDateWords,
  'search.empty': '探す手がかりを、1つ以上入れてください。',
  'number.unreadable': '求職番号は、数字5けた、ハイフン、数字8けたまでです。例：13010-1234567',
};

export const unknownNumber = 'この番号の人は見つかりません。氏名（カナ）と生年月日で探せます。';
export const nobodyFits = 'この条件の人は見つかりません。条件を1つ減らすと、見つかることがあります。';
export const onlyOwnOffice = 'ここで見つかるのは、自分の安定所の人だけです。';
