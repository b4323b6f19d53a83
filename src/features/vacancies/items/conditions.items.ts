import { choice, choices } from '#kernel/items/choice-items.ts';
import { count, line, lines, permission, presence } from './kinds.ts';

export const insuranceWords = {
  employment: '雇用',
  accident: '労災',
  health: '健康',
  pension: '厚生',
  'public-accident': '公務災害補償',
  savings: '財形',
  none: 'その他',
} as const;

/** 「その他の労働条件等」「障害者に対する配慮」 */
export const conditionItems = {
  insurance: choices({ label: '加入保険等', options: insuranceWords }),
  'retirement-mutual-aid': choice({ label: '退職金共済', options: { yes: '加入', no: '未加入' } }),
  'retirement-pay': presence('退職金制度'),
  'retirement-pay-years': count('退職金制度（勤続年数）', '年以上', 40),
  'corporate-pension': line('企業年金', 60),
  'retirement-age-system': presence('定年制'),
  'retirement-age': count('定年年齢', '歳', 99),
  're-employment': presence('再雇用制度'),
  're-employment-age': count('再雇用上限年齢', '歳', 99),
  extension: presence('勤務延長'),
  'extension-age': count('勤務延長上限年齢', '歳', 99),
  housing: choice({
    label: '入居可能住宅',
    options: { single: '単身用あり', family: '世帯用あり', both: '単身用・世帯用あり', none: 'なし' },
  }),
  'housing-note': line('入居可能住宅に関する特記事項', 200),
  nursery: presence('利用可能託児施設'),
  'nursery-note': line('託児施設に関する特記事項', 200),
  'duty-pay': presence('職務給制度'),
  return: presence('復職制度'),
  'return-detail': line('復職制度の内容', 200),
  welfare: lines('福利厚生の内容', 300),
  training: lines('研修制度', 300),
  'training-for-all': permission('研修制度（正社員以外の利用）'),
  'family-support': lines('両立支援の内容', 300),
  elevator: presence('エレベーター'),
  braille: presence('点字設備'),
  'stair-handrail': presence('階段手すり'),
  handrail: presence('手すり設置'),
  'barrier-free-toilet': presence('バリアフリー対応トイレ'),
  wheelchair: presence('建物内の車いす移動'),
  'rest-room': presence('休憩室'),
  'job-coach': presence('企業在籍型ジョブコーチの有無'),
};
