import { asakusa, hongo, shortRegistration } from './answers.ts';
import type { Townsperson } from './townsperson.ts';

const pair = {
  name: '池田　彩',
  kana: 'イケダ　アヤ',
  'birth-date': '1994-10-10',
  sex: 'female',
  telephone: '090-0000-0017',
} as const;

/** What staff come upon: sensitive items, the same person twice. */
export const peopleAtTheCounter: readonly Townsperson[] = [
  {
    name: '林　健太',
    state: '障害情報を登録しています。',
    tries: [
      '窓口で障害情報を開き、開いたことが記録に残るのを見る',
      '会社から見える内容に、出ていないことを確かめる',
    ],
    email: 'kenta@town.example',
    account: { daysAgo: 9 },
    record: {
      by: 'counter',
      daysAgo: 10,
      registration: {
        name: '林　健太',
        kana: 'ハヤシ　ケンタ',
        'birth-date': '1991-03-21',
        sex: 'male',
        address: hongo,
        telephone: '090-0000-0013',
        email: 'kenta@town.example',
        'work-status': 'left',
        'left-on': '2026-06-30',
        disability: 'yes',
        publication: 'public',
        'published-parts': ['introduction'],
        provision: 'none',
        guidance: 'yes',
        'guidance-channels': ['my-page', 'email'],
        'wished-employment': 'full-time',
        'wished-work': [{ occupation: { text: 'データ入力', code: '043' }, experience: 'yes', years: 5 }],
        'hours-from': '10:00',
        'hours-to': '17:00',
        overtime: 'no',
        'home-working': 'wished',
        'computer-skills': ['typing', 'documents', 'tables', 'mail', 'programming'],
        'work-history': [
          {
            title: 'データ入力',
            from: '2021-07',
            to: '2026-06',
            employment: 'contract',
            contents: '注文書の入力と点検。',
            'leaving-reason': 'health',
          },
        ],
        handbooks: ['physical'],
        'handbook-grade': '身体4級',
        'disability-condition': '両耳の聞こえにくさ。補聴器を使う。',
        consideration: '電話ではなく、文字で連絡してほしい。会議では話す内容を書いてほしい。',
        'support-organisation': '見本就労支援センター',
        'self-introduction': '正確な入力が得意です。1日に600件を、まちがい1件以下で続けました。',
        strengths: ['careful', 'alone'],
        'remarks-at-work': '月に1日、通院のために休みたい。',
      },
    },
  },
  {
    name: '池田　彩（オンライン）',
    state: 'オンラインで登録しました。窓口にも、同じ人の登録があります。',
    tries: ['窓口の「同じ人かもしれない記録」で、2つを見くらべる', '2つの記録を1つにまとめ、元に戻す'],
    email: 'aya@town.example',
    account: { daysAgo: 6 },
    record: {
      by: 'online',
      daysAgo: 5,
      registration: {
        ...shortRegistration(pair, { text: 'Webデザイナー', code: '017' }, { address: hongo }),
        'work-status': 'working',
        'self-introduction': '見やすい画面を作ることが好きです。',
      },
    },
  },
  {
    name: '池田　彩（窓口）',
    state: '上の人と、フリガナ、生年月日、電話番号が同じです。マイページはありません。',
    tries: ['上の人の画面には、この登録が出ないことを確かめる'],
    record: {
      by: 'counter',
      daysAgo: 35,
      registration: shortRegistration(
        pair,
        { text: '一般事務', code: '034' },
        { address: asakusa, 'nearest-station': '浅草駅' },
      ),
    },
  },
];
