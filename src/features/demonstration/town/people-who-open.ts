import { hongo, shortRegistration } from './answers.ts';
import type { Townsperson } from './townsperson.ts';

/** People on their way into My Page, and out of it. */
export const peopleWhoOpen: readonly Townsperson[] = [
  {
    name: '髙橋　葛葉',
    state: '窓口で登録し、アカウント作成コードを受け取りました。まだ開設していません。',
    tries: ['トップページから、コードを使ってマイページを開く'],
    record: {
      registration: shortRegistration(
        {
          name: '髙橋　葛葉',
          kana: 'タカハシ　クズハ',
          'birth-date': '1992-11-30',
          sex: 'female',
          telephone: '090-0000-0002',
        },
        { text: '一般事務', code: '034' },
      ),
      by: 'counter',
      daysAgo: 0,
      code: { daysAgo: 0 },
    },
  },
  {
    name: '中村　太郎',
    state: 'アカウント作成コードの期限が過ぎました。',
    tries: ['古いコードで開こうとする', '窓口でコードを再発行する'],
    record: {
      registration: shortRegistration(
        {
          name: '中村　太郎',
          kana: 'ナカムラ　タロウ',
          'birth-date': '1978-02-28',
          sex: 'male',
          telephone: '090-0000-0003',
        },
        { text: '配送ドライバー', code: '082' },
        { licences: ['car', 'semi-medium'] },
      ),
      by: 'counter',
      daysAgo: 10,
      code: { daysAgo: 10 },
    },
  },
  {
    name: '小林　さくら',
    state: '2026年03月22日より前に、窓口でメールアドレスを登録しました。',
    tries: ['コードなしでマイページを開く'],
    email: 'sakura@town.example',
    record: {
      registration: shortRegistration(
        {
          name: '小林　さくら',
          kana: 'コバヤシ　サクラ',
          'birth-date': '1969-07-07',
          sex: 'female',
          telephone: '090-0000-0004',
        },
        { text: '調理補助', code: '055' },
        { email: 'sakura@town.example', 'wished-employment': 'part-time', 'days-a-week': 4 },
      ),
      by: 'counter',
      daysAgo: 0,
      fromBeforeCodes: true,
    },
  },
  {
    name: '渡辺　美咲',
    state: '5日前に退会しました。',
    tries: ['「アカウントを再登録」で戻る'],
    email: 'misaki@town.example',
    record: {
      registration: shortRegistration(
        {
          name: '渡辺　美咲',
          kana: 'ワタナベ　ミサキ',
          'birth-date': '1990-05-20',
          sex: 'female',
          telephone: '090-0000-0006',
        },
        { text: '保育士', code: '029' },
        { address: hongo, qualifications: [{ name: { text: '保育士', code: 'Q0501' }, month: '2012-03' }] },
      ),
      by: 'counter',
      daysAgo: 20,
    },
    account: { daysAgo: 20, leftDaysAgo: 5 },
  },
  {
    name: '加藤　翔',
    state: '40日前に退会しました。',
    tries: ['自分では戻れないことを見る', '窓口でコードの発行を受けて開く'],
    email: 'sho@town.example',
    record: {
      registration: shortRegistration(
        {
          name: '加藤　翔',
          kana: 'カトウ　ショウ',
          'birth-date': '1988-09-09',
          sex: 'male',
          telephone: '090-0000-0007',
        },
        { text: '建設作業員', code: '092' },
      ),
      by: 'counter',
      daysAgo: 45,
    },
    account: { daysAgo: 45, leftDaysAgo: 40 },
  },
  {
    name: '𠮷田　茂',
    state: '利用不可です。',
    tries: ['正しいパスワードのあとに出る説明を読む'],
    email: 'shigeru@town.example',
    record: {
      registration: shortRegistration(
        {
          name: '𠮷田　茂',
          kana: 'ヨシダ　シゲル',
          'birth-date': '1960-12-24',
          sex: 'male',
          telephone: '090-0000-0008',
        },
        { text: '施設警備員', code: '059' },
      ),
      by: 'counter',
      daysAgo: 30,
    },
    account: { daysAgo: 30, unavailable: true },
  },
];
