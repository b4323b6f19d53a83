import { qualification } from '#features/classifications/index.ts';
import { choice, choices } from '#kernel/items/choice-items.ts';
import { month } from '#kernel/items/date-items.ts';
import { rows } from '#kernel/items/rows-item.ts';
import { longText, text } from '#kernel/items/text-items.ts';
import { published, type RegistrationStep } from './registered-item.ts';

const school = {
  kind: choice({
    label: '学校の種類',
    required: true,
    asList: true,
    options: {
      'junior-high': '中学校',
      high: '高等学校',
      'technical-college': '高等専門学校',
      'vocational-school': '専修学校・専門学校',
      'junior-college': '短期大学',
      university: '大学',
      'graduate-school': '大学院',
      other: 'その他の学校',
    },
  }),
  course: text({ label: '学部・学科・専攻', most: 60 }),
  outcome: choice({
    label: '卒業の別',
    asList: true,
    options: { graduated: '卒業', expected: '卒業見込み', attending: '在学中', left: '中退' },
  }),
  month: month({ label: 'その年と月' }),
};

const qualificationRow = {
  name: qualification({
    label: '免許・資格の名前',
    hint: '例：介護福祉士、日商簿記2級。一覧にないものも、そのまま入れられます。',
    required: true,
  }),
  month: month({ label: '取った年と月', past: true }),
};

const part = 'schooling' as const;

export const schoolingItems = {
  schools: published(
    rows({
      label: '学歴',
      rowLabel: '学校',
      hint: '新しいものから入れてください。5つまで入れられます。',
      most: 5,
      items: school,
    }),
    { part },
  ),
  training: published(
    longText({
      label: '職業訓練・講習',
      hint: '受けたことがある人は、名前と年を書いてください。',
      most: 300,
      rows: 3,
    }),
    { part },
  ),
  licences: published(
    choices({
      label: '自動車の免許',
      options: {
        car: '普通',
        'car-automatic': '普通（AT限定）',
        'semi-medium': '準中型',
        medium: '中型',
        large: '大型',
        'second-class': '二種',
        'large-special': '大型特殊',
        towing: 'けん引',
        motorcycle: '自動二輪',
        moped: '原付',
      },
    }),
    { part },
  ),
  qualifications: published(
    rows({
      label: '免許・資格',
      rowLabel: '免許・資格',
      hint: '20まで入れられます。',
      most: 20,
      items: qualificationRow,
    }),
    { part },
  ),
  'computer-skills': published(
    choices({
      label: 'パソコンでできること',
      options: {
        typing: '文字の入力',
        documents: '文書を作る（Word など）',
        tables: '表計算（Excel など）',
        slides: '発表の資料を作る（PowerPoint など）',
        mail: 'メールとインターネット',
        drawing: '図面（CAD）',
        programming: 'プログラミング',
      },
    }),
    { part },
  ),
  'computer-skills-detail': published(text({ label: 'パソコンのくわしい説明', most: 200 }), { part }),
};

/** 「5.学歴/資格」 */
export const schoolingStep: RegistrationStep = {
  key: 'schooling',
  label: '5.学歴/資格',
  items: schoolingItems,
};
