import { choice, choices } from '#kernel/items/choice-items.ts';
import type { RegistrationStep } from './registered-item.ts';

export const publishedPartWords = {
  schooling: '学歴・資格',
  career: '経歴（会社の名前と辞めた理由は見せません）',
  introduction: '自己PR',
} as const;

const isPublic = (answers: Readonly<Record<string, unknown>>): boolean => answers['publication'] === 'public';

export const informationItems = {
  publication: choice({
    label: '求職情報公開',
    hint: '公開すると、会社があなたの希望を見て、仕事の誘い（リクエスト）を送れます。名前と連絡先は見せません。',
    required: true,
    options: { public: '公開する', hidden: '公開しない' },
  }),
  'published-parts': choices({
    label: '希望のほかに公開するもの',
    hint: '「公開する」を選んだ人だけ使います。',
    appliesWhen: isPublic,
    options: publishedPartWords,
  }),
  provision: choice({
    label: '求職情報提供',
    hint: '民間の職業紹介会社や、市区町村に、あなたの希望を知らせるかどうかです。名前と連絡先は知らせません。',
    required: true,
    options: {
      both: '民間の会社と、市区町村の両方に知らせる',
      municipalities: '市区町村だけに知らせる',
      private: '民間の会社だけに知らせる',
      none: '知らせない',
    },
  }),
  guidance: choice({
    label: 'ハローワークからのおすすめ',
    hint: 'ハローワークが、あなたに合いそうな求人やお知らせを送るかどうかです。',
    required: true,
    options: { yes: '受け取る', no: '受け取らない' },
  }),
  'guidance-channels': choices({
    label: 'おすすめの受け取り方',
    hint: '「受け取る」を選んだ人だけ使います。選ばないときは、マイページに届きます。',
    appliesWhen: (answers) => answers['guidance'] === 'yes',
    options: { 'my-page': 'マイページ', telephone: '電話', email: 'メール', post: '郵便' },
  }),
};

/** 「2.求職情報提供等」 */
export const informationStep: RegistrationStep = {
  key: 'information',
  label: '2.求職情報提供等',
  intro: 'あなたの希望を、だれに知らせるかを決めます。あとから、いつでも変えられます。',
  items: informationItems,
};
