import { choice } from '#kernel/items/choice-items.ts';
import { rows } from '#kernel/items/rows-item.ts';
import { number, text } from '#kernel/items/text-items.ts';
import { count, line, presence } from './kinds.ts';

const yen = (label: string, required = false) =>
  number({ label, unit: '円', least: 0, most: 9_999_999, ...(required ? { required } : {}) });

export const wageFormWords = {
  monthly: '月給',
  'daily-monthly': '日給月給',
  daily: '日給',
  hourly: '時給',
  yearly: '年俸制',
  other: 'その他',
} as const;

/** 「賃金・手当」: a 基本給, b 定額的に支払われる手当, c 固定残業代, d その他. */
export const wageItems = {
  'wage-form': choice({ label: '賃金形態等', required: true, asList: true, options: wageFormWords }),
  'wage-form-other': line('賃金形態（その他）', 60),
  'base-low': yen('基本給（ａ）下限', true),
  'base-high': yen('基本給（ａ）上限', true),
  allowances: rows({
    label: '定額的に支払われる手当（ｂ）',
    rowLabel: '手当',
    most: 4,
    items: {
      name: text({ label: '手当の名前', required: true, most: 20 }),
      low: yen('下限', true),
      high: yen('上限', true),
    },
  }),
  'fixed-overtime': presence('固定残業代（ｃ）'),
  'fixed-overtime-low': yen('固定残業代（ｃ）下限'),
  'fixed-overtime-high': yen('固定残業代（ｃ）上限'),
  'fixed-overtime-hours': number({ label: '固定残業代の時間数', unit: '時間', least: 1, most: 100 }),
  'fixed-overtime-extra': choice({
    label: '時間数を超える時間外労働の分',
    options: { paid: '追加で支給する', unpaid: '追加で支給しない' },
  }),
  'fixed-overtime-note': line('固定残業代に関する特記事項', 200),
  'wage-note': line('その他の手当等付記事項（ｄ）', 300),
  'days-a-month': number({ label: '月平均労働日数', unit: '日', least: 1, most: 31 }),
  commuting: choice({
    label: '通勤手当',
    options: { actual: '実費支給（上限あり）', full: '実費支給（上限なし）', fixed: '一定額', none: 'なし' },
  }),
  'commuting-per': choice({ label: '通勤手当（単位）', options: { month: '月額', day: '日額' } }),
  'commuting-most': yen('通勤手当（金額）'),
  'wage-closing': line('賃金締切日', 20),
  'wage-payday': line('賃金支払日', 20),
  raise: presence('昇給制度'),
  'raise-last-year': presence('昇給（前年度実績）'),
  'raise-amount': line('昇給（金額または率）', 60),
  bonus: presence('賞与制度の有無'),
  'bonus-last-year': presence('賞与（前年度実績）の有無'),
  'bonus-times': count('賞与（前年度実績）の回数', '回', 12),
  'bonus-amount': line('賞与金額', 60),
};
