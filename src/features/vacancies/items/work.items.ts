import { occupation, qualification } from '#features/classifications/index.ts';
import { address } from '#features/places/index.ts';
import { choice } from '#kernel/items/choice-items.ts';
import { date } from '#kernel/items/date-items.ts';
import { rows } from '#kernel/items/rows-item.ts';
import { number, text } from '#kernel/items/text-items.ts';
import { count, line, lines, permission, presence } from './kinds.ts';

export const employmentWords = {
  regular: '正社員',
  'other-than-regular': '正社員以外',
  'fixed-term-dispatch': '有期雇用派遣労働者',
  'open-term-dispatch': '無期雇用派遣労働者',
  'part-time': 'パート労働者',
  'fixed-term-dispatch-part': '有期雇用派遣パート',
  'open-term-dispatch-part': '無期雇用派遣パート',
} as const;

export const schoolingWords = {
  'junior-high': '中学校',
  high: '高等学校',
  'technical-college': '高等専門学校',
  'vocational-school': '専修学校',
  'junior-college': '短期大学',
  university: '大学',
  'graduate-school': '大学院',
} as const;

/** 「仕事内容」 */
export const workItems = {
  title: text({ label: '職種', required: true, most: 28 }),
  occupation: occupation({ label: '職業分類', required: true }),
  contents: lines('仕事の内容', 600),
  'contents-range': line('従事すべき業務の変更の範囲', 200),
  employment: choice({ label: '雇用形態', required: true, asList: true, options: employmentWords }),
  'employment-name': line('正社員以外の名称'),
  'becoming-regular': presence('正社員登用の有無'),
  'became-regular': line('正社員登用の実績（過去3年間）'),
  'dispatch-or-contract': choice({
    label: '派遣・請負等',
    options: { none: '派遣・請負ではない', dispatch: '派遣', contract: '請負', planned: '紹介予定派遣' },
  }),
  'dispatch-licence': line('労働者派遣事業の許可番号', 40),
  term: choice({
    label: '雇用期間の定め',
    options: { none: '雇用期間の定めなし', fixed: '雇用期間の定めあり' },
  }),
  'term-months': count('雇用期間（月数）', 'ヶ月', 120),
  'term-until': date({ label: '雇用期間の終わり' }),
  renewal: choice({
    label: '契約更新の可能性',
    options: { principle: 'あり（原則更新）', conditional: 'あり（条件付きで更新）', no: 'なし' },
  }),
  'renewal-condition': line('契約更新の条件', 200),
  'renewal-limit': line('契約更新の上限', 100),
  place: address({ label: '就業場所', required: true }),
  'place-note': line('就業場所に関する特記事項', 200),
  'place-range': line('就業場所の変更の範囲', 200),
  'home-working': choice({ label: '在宅勤務', options: { full: '完全在宅', some: '一部在宅', no: 'なし' } }),
  station: line('最寄り駅', 60),
  'station-by': choice({
    label: '最寄り駅からの交通手段',
    options: { walking: '徒歩', car: '車', bus: 'バス' },
  }),
  'station-minutes': count('最寄り駅からの所要時間', '分', 180),
  smoking: choice({
    label: '受動喫煙対策',
    options: { none: 'なし', inside: 'あり（屋内禁煙）', room: 'あり（喫煙室設置）', other: 'その他' },
  }),
  'smoking-note': line('受動喫煙対策に関する特記事項', 200),
  'car-commuting': permission('マイカー通勤'),
  'car-park': presence('駐車場の有無'),
  transfer: presence('転勤の可能性'),
  'transfer-range': line('転勤範囲'),
  'return-home': choice({ label: 'UIJターン', options: { welcome: '歓迎', no: '特になし' } }),
  age: choice({ label: '年齢', options: { any: '不問', limited: '制限あり' } }),
  'age-from': number({ label: '年齢制限（下限）', unit: '歳', least: 15, most: 99 }),
  'age-to': number({ label: '年齢制限（上限）', unit: '歳', least: 15, most: 99 }),
  'age-reason': choice({
    label: '年齢制限該当事由',
    asList: true,
    options: {
      retirement: '定年を上限',
      law: '法令の規定により年齢制限がある',
      career: 'キャリア形成',
      skills: '技能・ノウハウの継承',
      art: '芸術・芸能',
      senior: '60歳以上の人、就職氷河期世代などの募集',
    },
  }),
  'age-reason-detail': line('年齢制限の理由', 200),
  schooling: choice({ label: '学歴', options: { any: '不問', needed: '必須' } }),
  'schooling-least': choice({ label: '学歴（以上）', asList: true, options: schoolingWords }),
  'schooling-course': line('専攻', 60),
  experience: choice({
    label: '必要な経験等',
    options: { any: '不問', welcome: 'あれば尚可', needed: '必須' },
  }),
  'experience-detail': line('必要な経験等（詳細）', 200),
  computer: line('必要なPCスキル', 200),
  'driving-licence': choice({
    label: '普通自動車運転免許',
    options: { none: '不要', welcome: 'あれば尚可', needed: '必須', 'needed-automatic': '必須（AT限定可）' },
  }),
  qualifications: rows({
    label: '必要な免許・資格',
    rowLabel: '免許・資格',
    most: 3,
    items: {
      name: qualification({ label: '免許・資格名', required: true }),
      needed: choice({
        label: '必須・尚可',
        options: { needed: '必須', welcome: 'あれば尚可', 'any-of': 'いずれかの免許・資格所持で可' },
      }),
    },
  }),
  trial: choice({ label: '試用期間', options: { yes: 'あり', no: 'なし' } }),
  'trial-months': count('試用期間（月数）', 'ヶ月', 24),
  'trial-conditions': choice({ label: '試用期間中の労働条件', options: { same: '同条件', other: '異なる' } }),
  'trial-conditions-detail': line('試用期間中の労働条件の内容', 200),
};
