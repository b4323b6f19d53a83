import { address } from '#features/places/index.ts';
import { choice, choices } from '#kernel/items/choice-items.ts';
import { text } from '#kernel/items/text-items.ts';
import { count, line, lines } from './kinds.ts';

export const selectionWords = {
  documents: '書類選考',
  interview: '面接',
  writing: '筆記試験',
  other: 'その他',
} as const;

export const documentWords = {
  referral: 'ハローワーク紹介状',
  resume: '履歴書（写真貼付）',
  career: '職務経歴書',
  'job-card': 'ジョブ・カード',
  other: 'その他',
} as const;

/** 「選考等」「特記事項等」 */
export const selectionItems = {
  hiring: count('採用人数', '名', 999),
  'hiring-reason': choice({
    label: '募集理由',
    options: { vacancy: '欠員補充', growth: '増員', opening: '新規事業所設立', other: 'その他' },
  }),
  'hiring-reason-other': line('募集理由（その他）', 100),
  selection: choices({ label: '選考方法', options: selectionWords }),
  'result-notice': choice({
    label: '選考結果通知',
    options: {
      'at-once': '即決',
      'after-documents': '書類選考後',
      'after-interview': '面接選考後',
      other: 'その他',
    },
  }),
  'documents-result-days': count('書類選考結果通知', '日以内', 60),
  'interview-result-days': count('面接選考結果通知', '日以内', 60),
  'notice-by': choices({
    label: '求職者への通知方法',
    options: {
      'my-page': '求職者マイページ',
      telephone: '電話',
      post: '郵送',
      email: 'Eメール',
      other: 'その他',
    },
  }),
  'selection-time': line('選考日時等', 100),
  'selection-place': address({ label: '選考場所' }),
  'selection-station': line('選考場所の最寄り駅', 60),
  'selection-station-by': line('選考場所への交通手段', 40),
  'selection-minutes': count('選考場所への所要時間', '分', 180),
  documents: choices({ label: '応募書類等', options: documentWords }),
  'documents-by': choices({
    label: '応募書類の送付方法',
    options: {
      bring: '面接時に持参',
      post: '郵送',
      'my-page': '求職者マイページ',
      email: 'Eメール',
      other: 'その他',
    },
  }),
  'documents-by-other': line('その他の送付方法', 100),
  'documents-to': address({ label: '郵送の送付場所' }),
  'documents-return': choice({
    label: '応募書類の返戻',
    options: { yes: 'あり', no: '求人者の責任にて廃棄' },
  }),
  'selection-note': lines('選考に関する特記事項', 300),
  'contact-section': line('担当者（課係名・役職名）', 60),
  'contact-name': line('担当者', 60),
  'contact-kana': line('担当者（カナ）', 60),
  'contact-telephone': text({ label: '電話番号', most: 20 }),
  'contact-extension': line('内線', 10),
  'contact-fax': text({ label: 'FAX', most: 20 }),
  'contact-email': text({ label: 'Eメール', most: 100 }),
  remarks: lines('求人に関する特記事項', 600),
  message: lines('事業所からのメッセージ', 600),
};
