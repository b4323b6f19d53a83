import { occupation } from '#features/classifications/index.ts';
import { choice, choices } from '#kernel/items/choice-items.ts';
import { date } from '#kernel/items/date-items.ts';
import type { ItemFault } from '#kernel/items/item.ts';
import { rows } from '#kernel/items/rows-item.ts';
import { number, text, time } from '#kernel/items/text-items.ts';
import { published, type RegistrationStep } from './registered-item.ts';

export const employmentWords = {
  'full-time': 'フルタイム',
  'part-time': 'パート',
  seasonal: '季節',
  migrant: '出稼ぎ',
} as const;

const wishedWork = {
  occupation: occupation({
    label: '仕事の名前',
    hint: '例：介護職員、経理、トラック運転手。入れてから、近いものを選びます。',
    required: true,
  }),
  experience: choice({ label: '経験', options: { yes: 'ある', no: 'ない' } }),
  years: number({ label: '経験した年数', unit: '年', least: 0, most: 70 }),
  detail: text({ label: 'くわしい希望', hint: '例：利用者が20人くらいの施設', most: 100 }),
};

export const wishesItems = {
  'wished-employment': published(choice({ label: '希望就業形態', required: true, options: employmentWords })),
  'employment-kinds': published(
    choices({
      label: '希望する雇用形態',
      options: { regular: '正社員', other: '正社員以外（契約社員、嘱託など）', dispatched: '派遣でもよい' },
    }),
  ),
  'wished-work': published(
    rows({
      label: '希望する仕事',
      rowLabel: '希望する仕事',
      hint: '3つまで入れられます。いちばん希望するものを1に入れてください。',
      required: true,
      most: 3,
      items: wishedWork,
      check: (row) =>
        row.experience === 'no' && row.years !== undefined && row.years > 0
          ? [{ name: 'years', key: 'registration.years-without-experience' }]
          : [],
    }),
  ),
  'hours-from': published(time({ label: '働きたい時間（始まり）', hint: '例：9:00' })),
  'hours-to': published(
    time({ label: '働きたい時間（終わり）', hint: '例：18:00。朝まで働くときは、5:00 のように入れます。' }),
  ),
  overtime: published(
    choice({
      label: '時間外労働（残業）',
      options: { yes: 'できる', some: '少しならできる', no: 'できない' },
    }),
  ),
  'days-off': published(
    choices({
      label: '希望する休日',
      options: {
        mon: '月',
        tue: '火',
        wed: '水',
        thu: '木',
        fri: '金',
        sat: '土',
        sun: '日',
        holiday: '祝日',
      },
    }),
  ),
  'two-days-off': published(
    choice({
      label: '週休二日',
      options: { every: '毎週', sometimes: '毎週でなくてよい', any: 'こだわらない' },
    }),
  ),
  'days-a-week': published(
    number({
      label: '1週間に働きたい日数',
      hint: '「パート」を選んだ人だけ入れてください。',
      unit: '日',
      least: 1,
      most: 7,
      appliesWhen: (answers) => answers['wished-employment'] === 'part-time',
    }),
  ),
  'can-start-on': published(date({ label: '働き始められる日', hint: 'すぐに働ける人は、空けてください。' })),
};

const longestDay = 16;

/** Hours from one time to another, over midnight where the end is not after the beginning. */
function hoursBetween(from: string, to: string): number {
  const minutes = (text: string): number => {
    const [hour = '0', minute = '0'] = text.split(':');
    return Number(hour) * 60 + Number(minute);
  };
  const span = minutes(to) - minutes(from);
  return (span > 0 ? span : span + 24 * 60) / 60;
}

/** 「3.希望職種・時間等」 */
export const wishesStep: RegistrationStep = {
  key: 'wishes',
  label: '3.希望職種・時間等',
  intro: 'どんな仕事を、いつ働きたいかです。',
  items: wishesItems,
  faults: (answers) =>
    (answers['hours-from'] === undefined) === (answers['hours-to'] === undefined)
      ? []
      : [
          {
            name: answers['hours-from'] === undefined ? 'hours-from' : 'hours-to',
            key: 'registration.hours-half',
          },
        ],
  warnings(answers): readonly ItemFault[] {
    const { 'hours-from': from, 'hours-to': to } = answers;
    if (typeof from !== 'string' || typeof to !== 'string') return [];
    const hours = hoursBetween(from, to);
    return hours > longestDay
      ? [{ name: 'hours-to', key: 'registration.long-day', given: { hours: Math.round(hours) } }]
      : [];
  },
};
