import { industry } from '#features/classifications/index.ts';
import { choice } from '#kernel/items/choice-items.ts';
import { date } from '#kernel/items/date-items.ts';
import { permission, presence } from './kinds.ts';

export const kindWords = {
  general: '一般',
  'new-graduate': '新卒・既卒',
  seasonal: '季節',
  migrant: '出稼ぎ',
  disability: '障害のある方',
} as const;

export const hoursWords = { full: 'フルタイム', part: 'パート' } as const;

/** JOB-5: who sees the employer's name and the rest. */
export const disclosureWords = {
  '1': '1. 事業所名等を含む求人情報を公開する',
  '2': '2. ハローワークの求職者に限定し、事業所名等を含む求人情報を公開する',
  '3': '3. 事業所名等を含まない求人情報を公開する',
  '4': '4. 求人情報を公開しない',
} as const;

/** 「基本」 */
export const basicItems = {
  'received-on': date({ label: '受付年月日' }),
  'valid-through': date({ label: '応募期限日' }),
  kind: choice({ label: '求人区分', required: true, options: kindWords }),
  hours: choice({ label: '就業形態', required: true, options: hoursWords }),
  disclosure: choice({ label: '公開範囲', required: true, options: disclosureWords }),
  'online-application': permission('オンライン自主応募の受付'),
  industry: industry({ label: '産業分類' }),
  'trial-employment': presence('トライアル雇用併用の希望'),
};
