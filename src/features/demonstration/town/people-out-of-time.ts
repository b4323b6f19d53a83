import { nihombashi, shortRegistration } from './answers.ts';
import type { Townsperson } from './townsperson.ts';

/** People whose registration ends soon, has ended, or was stopped. */
export const peopleOutOfTime: readonly Townsperson[] = [
  {
    name: '清水　直樹',
    state: '求職の登録は、あと5日で無効になります。',
    tries: ['ホームの残りの日数と、届いたメールを見る（朝9時から届きます）'],
    email: 'naoki@town.example',
    account: { daysAgo: 70 },
    record: {
      by: 'counter',
      daysAgo: 75,
      validForDays: 5,
      registration: shortRegistration(
        {
          name: '清水　直樹',
          kana: 'シミズ　ナオキ',
          'birth-date': '1974-05-05',
          sex: 'male',
          telephone: '090-0000-0014',
        },
        { text: 'フォークリフト運転', code: '095' },
        {
          address: nihombashi,
          qualifications: [{ name: { text: 'フォークリフト運転技能講習', code: 'Q0901' }, month: '2001-11' }],
        },
      ),
    },
  },
  {
    name: '山口　真理',
    state: '求職の登録は、10日前に無効になりました。自分で有効に戻せます。',
    tries: ['ログインして、何ができないかと理由を読む', '「有効にする」で戻す'],
    email: 'mari@town.example',
    account: { daysAgo: 80, waysIn: ['recovery-codes'] },
    record: {
      by: 'counter',
      daysAgo: 90,
      validForDays: -10,
      registration: shortRegistration(
        {
          name: '山口　真理',
          kana: 'ヤマグチ　マリ',
          'birth-date': '1987-02-14',
          sex: 'female',
          telephone: '090-0000-0015',
        },
        { text: '歯科助手', code: '028' },
      ),
    },
  },
  {
    name: '森　隆',
    state: '求職の登録は、1年より前に無効になりました。窓口で申し込むと有効になります。',
    tries: ['登録した内容は今も読めることを見る', '窓口で有効に戻す'],
    email: 'takashi@town.example',
    account: { daysAgo: 480 },
    record: {
      by: 'counter',
      daysAgo: 490,
      validForDays: -410,
      registration: shortRegistration(
        {
          name: '森　隆',
          kana: 'モリ　タカシ',
          'birth-date': '1964-11-02',
          sex: 'male',
          telephone: '090-0000-0016',
        },
        { text: 'マンション管理人', code: '057' },
      ),
    },
  },
  {
    name: '橋本　学',
    state: '3日前に、自分で求職の登録を「無効」にしました。期限はまだ先です。',
    tries: ['「有効」に戻す', 'メールなしで、認証アプリのコードでログインする'],
    email: 'manabu@town.example',
    account: { daysAgo: 14, waysIn: ['authenticator', 'recovery-codes'] },
    record: {
      by: 'counter',
      daysAgo: 15,
      stoppedDaysAgo: 3,
      registration: shortRegistration(
        {
          name: '橋本　学',
          kana: 'ハシモト　マナブ',
          'birth-date': '1999-04-18',
          sex: 'male',
          telephone: '090-0000-0018',
        },
        { text: '営業', code: '048' },
      ),
    },
  },
];
