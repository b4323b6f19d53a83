import { choices } from '#kernel/items/choice-items.ts';
import { longText } from '#kernel/items/text-items.ts';
import { published, type RegistrationStep } from './registered-item.ts';

const part = 'introduction' as const;

export const introductionItems = {
  'self-introduction': published(
    longText({
      label: '自己PR',
      hint: '名前、住所、電話番号、会社の名前は書かないでください。公開すると、会社が読みます。',
      most: 600,
      rows: 8,
    }),
    { part },
  ),
  strengths: published(
    choices({
      label: 'アピールポイント',
      options: {
        people: '人と話すことが好き',
        careful: 'ていねいに作業する',
        punctual: '時間を守る',
        learning: '新しいことを覚えるのが好き',
        stamina: '体力に自信がある',
        teamwork: 'みんなで働くことが得意',
        alone: 'ひとりで集中して働くことが得意',
        leading: '人をまとめた経験がある',
        languages: '外国語を使える',
      },
    }),
    { part },
  ),
  'strengths-detail': published(longText({ label: 'アピールポイントの説明', most: 300, rows: 4 }), { part }),
};

const contactLike = /\d{2,4}[-ー‐－]?\d{2,4}[-ー‐－]?\d{3,4}|[\w.+-]+@[\w-]+\.[\w.]+/u;

/** 「7.自己PR」 */
export const introductionStep: RegistrationStep = {
  key: 'introduction',
  label: '7.自己PR',
  items: introductionItems,
  warnings: (answers) =>
    ['self-introduction', 'strengths-detail']
      .filter((name) => contactLike.test(String(answers[name] ?? '').normalize('NFKC')))
      .map((name) => ({ name, key: 'registration.contact-in-text' })),
};
