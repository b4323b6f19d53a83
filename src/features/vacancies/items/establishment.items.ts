import { address } from '#features/places/index.ts';
import { kana, number, text } from '#kernel/items/text-items.ts';
import { count, line, lines, presence } from './kinds.ts';

/** 「求人事業所」: of the employer, the same in all of its vacancies. */
export const establishmentItems = {
  name: text({ label: '事業所名', required: true, most: 60 }),
  kana: kana({ label: '事業所名（カナ）', most: 60 }),
  address: address({ label: '所在地', required: true }),
  homepage: line('ホームページ', 200),
  'corporate-number': text({ label: '法人番号', most: 13 }),
  'representative-title': line('代表者役職', 40),
  representative: line('代表者名', 60),
  'founded-in': {
    ...number({ label: '設立年', unit: '年', least: 578, most: 2100 }),
    // A year has no separators: 1998年.
    show: (year: number) => [`${year}年`],
  },
  capital: line('資本金', 40),
  'people-in-all': count('従業員数（企業全体）', '人', 9_999_999),
  'people-here': count('従業員数（就業場所）', '人', 999_999),
  'women-here': count('従業員数（うち女性）', '人', 999_999),
  'part-timers-here': count('従業員数（うちパート）', '人', 999_999),
  union: presence('労働組合'),
  business: lines('事業内容', 300),
  features: lines('会社の特長', 300),
  'rules-full-time': presence('就業規則（フルタイム）'),
  'rules-part-time': presence('就業規則（パート）'),
  'childcare-leave': presence('育児休業取得実績'),
  'care-leave': presence('介護休業取得実績'),
  'nursing-leave': presence('看護休暇取得実績'),
  'foreign-workers': presence('外国人雇用実績'),
  branches: count('支店・営業所・工場等の数', 'か所', 99_999),
  turnover: line('年商', 40),
  customers: line('主要取引先', 200),
  'establishment-note': lines('事業所に関する特記事項', 300),
};
