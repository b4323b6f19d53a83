import { choice } from '#kernel/items/choice-items.ts';
import { month } from '#kernel/items/date-items.ts';
import { rows } from '#kernel/items/rows-item.ts';
import { longText, number, text } from '#kernel/items/text-items.ts';
import { published, type RegistrationStep } from './registered-item.ts';

const reasons = {
  contract: '契約の期間が終わった',
  company: '会社の都合（倒産、人員整理など）',
  retirement: '定年',
  own: '自分の都合',
  health: '病気やけが',
  family: '家族の世話、引っ越しなど',
  other: 'その他',
} as const;

const workDone = {
  title: text({ label: '仕事の名前', hint: '例：介護職員、営業事務', required: true, most: 60 }),
  employer: text({ label: '会社の名前', hint: '書かなくても構いません。', most: 60 }),
  from: month({ label: '始めた年と月', past: true }),
  to: month({ label: '終わった年と月', hint: '今も続けている人は、空けてください。', past: true }),
  employment: choice({
    label: '雇用形態',
    asList: true,
    options: {
      regular: '正社員',
      contract: '契約社員・嘱託',
      'part-time': 'パート・アルバイト',
      dispatched: '派遣',
      'self-employed': '自営・フリーランス',
      other: 'その他',
    },
  }),
  contents: longText({ label: '仕事の内容', most: 1000, rows: 4 }),
  wage: number({
    label: '月収',
    hint: '税金などを引く前の金額です。',
    unit: '円',
    least: 1,
    most: 9_999_999,
  }),
  'leaving-reason': choice({ label: '辞めた理由', sensitive: true, asList: true, options: reasons }),
  'leaving-reason-detail': text({ label: '辞めた理由のくわしい説明', sensitive: true, most: 200 }),
};

const { employer: _employer, wage: _wage, ...shownToEmployers } = workDone;
const forEmployers = rows({ label: '', rowLabel: '', most: 20, items: shownToEmployers });

export const careerItems = {
  'work-history': published(
    rows({
      label: '経験した仕事',
      rowLabel: '経験した仕事',
      hint: '新しいものから入れてください。20まで入れられます。',
      most: 20,
      items: workDone,
      check: ({ from, to }) =>
        from !== undefined && to !== undefined && to < from
          ? [{ name: 'to', key: 'registration.ends-before' }]
          : [],
    }),
    {
      part: 'career',
      show: (history) => forEmployers.show(history, { sensitive: false }),
    },
  ),
};

/** 「6.経歴」 */
export const careerStep: RegistrationStep = {
  key: 'career',
  label: '6.経歴',
  intro: '働いたことがない人は、空けて進めます。',
  items: careerItems,
};
