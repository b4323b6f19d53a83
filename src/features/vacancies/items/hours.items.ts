import { choice, choices } from '#kernel/items/choice-items.ts';
import type { ValueOf } from '#kernel/items/item.ts';
import { rows } from '#kernel/items/rows-item.ts';
import { time } from '#kernel/items/text-items.ts';
import { count, line, permission, presence } from './kinds.ts';

export const dayWords = {
  mon: '月',
  tue: '火',
  wed: '水',
  thu: '木',
  fri: '金',
  sat: '土',
  sun: '日',
  holiday: '祝日',
  other: 'その他',
} as const;

export const twoDaysOffWords = { every: '毎週', other: 'その他', none: 'なし' } as const;

const shifts = rows({
  label: '就業時間',
  rowLabel: '就業時間',
  most: 3,
  items: { from: time({ label: '始まり', required: true }), to: time({ label: '終わり', required: true }) },
});

/** 09時00分 */
export const timeWords = (kept: string): string => kept.replace(/^(\d\d):(\d\d)$/u, '$1時$2分');

/** 「労働時間」 */
export const hoursItems = {
  shifts: {
    ...shifts,
    show: (value: NonNullable<ValueOf<typeof shifts>>) =>
      value.map(({ from = '', to = '' }, index) => `(${index + 1}) ${timeWords(from)}～${timeWords(to)}`),
  },
  'shifts-or': line('又は', 100),
  'shift-system': choice({
    label: '働き方の制度',
    asList: true,
    options: {
      fixed: '固定時間制',
      rotating: '交替制（シフト制）',
      monthly: '変形労働時間制（1ヶ月単位）',
      yearly: '変形労働時間制（1年単位）',
      flexible: 'フレックスタイム制',
      discretionary: '裁量労働制',
    },
  }),
  'hours-note': line('就業時間に関する特記事項', 300),
  overtime: presence('時間外労働'),
  'overtime-hours': count('月平均時間外労働時間', '時間', 100),
  'agreement-clause': presence('36協定における特別条項'),
  'agreement-reason': line('特別な事情・期間等', 200),
  'rest-minutes': count('休憩時間', '分', 600),
  'days-a-week': line('週所定労働日数', 30),
  'days-negotiable': permission('労働日数について相談'),
  'yearly-holidays': count('年間休日数', '日', 366),
  'days-off': choices({ label: '休日等', options: dayWords }),
  'two-days-off': choice({ label: '週休二日制', options: twoDaysOffWords }),
  'days-off-note': line('休日等（その他）', 200),
  'paid-leave': count('6ヶ月経過後の年次有給休暇日数', '日', 40),
};
