import { asakusa, hongo, iidabashi, nihombashi, shortRegistration } from './answers.ts';
import type { Townsperson } from './townsperson.ts';

const counter = (daysAgo: number) => ({ by: 'counter', daysAgo }) as const;

/** People between a vacancy and work: about to apply, in a selection, hired. */
export const peopleInSelection: readonly Townsperson[] = [
  {
    name: '小川　誠',
    state: '履歴書と職務経歴書を用意しました。まだどこにも応募していません。',
    tries: ['求人をさがし、書類を付けてオンライン自主応募をする', '応募のあと、送った内容の控えを読む'],
    email: 'makoto@town.example',
    account: { daysAgo: 21 },
    record: {
      ...counter(22),
      registration: shortRegistration(
        {
          name: '小川　誠',
          kana: 'オガワ　マコト',
          'birth-date': '1989-06-12',
          sex: 'male',
          telephone: '090-0000-0021',
        },
        { text: '調理補助', code: '055' },
        {
          address: hongo,
          email: 'makoto@town.example',
          'guidance-channels': ['my-page', 'email'],
          schools: [{ kind: 'high', outcome: 'graduated', month: '2008-03' }],
          'work-history': [
            {
              title: '調理と盛付け',
              employer: '見本食堂',
              from: '2015-04',
              to: '2026-06',
              employment: 'regular',
              contents: '昼の定食120食の調理。仕入れと在庫の管理。新しい人の指導。',
            },
          ],
          licences: ['car'],
          qualifications: [{ name: { text: '調理師', code: null }, month: '2017-11' }],
        },
      ),
    },
  },
  {
    name: '藤井　由美',
    state: '紹介状を受け取りました。面接の予定に、まだ返事をしていません。',
    tries: ['紹介状を開き、印刷する', '面接の予定に返事をする', '面接不参加の報告への異議を見る'],
    email: 'yumi@town.example',
    account: { daysAgo: 54 },
    record: {
      ...counter(55),
      registration: shortRegistration(
        {
          name: '藤井　由美',
          kana: 'フジイ　ユミ',
          'birth-date': '1981-09-23',
          sex: 'female',
          telephone: '090-0000-0022',
        },
        { text: 'ホームヘルパー', code: '051' },
        { address: nihombashi, email: 'yumi@town.example' },
      ),
    },
  },
  {
    name: '岡田　亮太',
    state: '昨日までに面接が1つ終わり、結果を待っています。不採用と面接不参加もあります。',
    tries: ['「求職活動状況」で、だれの番かを見る', '面接不参加の報告に異議を申し立てる'],
    email: 'ryota@town.example',
    account: { daysAgo: 54 },
    record: {
      ...counter(55),
      registration: shortRegistration(
        {
          name: '岡田　亮太',
          kana: 'オカダ　リョウタ',
          'birth-date': '1997-01-19',
          sex: 'male',
          telephone: '090-0000-0023',
        },
        { text: '一般事務', code: '034' },
        { address: iidabashi, email: 'ryota@town.example' },
      ),
    },
  },
  {
    name: '石川　美雪',
    state: '求職公開中です。リクエストに答えて応募しました。窓口の紹介も受けています。',
    tries: ['募集が終わった求人の選考が、続いていることを見る', '応募を辞退する'],
    email: 'miyuki@town.example',
    account: { daysAgo: 49 },
    record: {
      ...counter(50),
      registration: shortRegistration(
        {
          name: '石川　美雪',
          kana: 'イシカワ　ミユキ',
          'birth-date': '1986-08-30',
          sex: 'female',
          telephone: '090-0000-0024',
        },
        { text: '経理事務', code: '038' },
        {
          address: asakusa,
          email: 'miyuki@town.example',
          publication: 'public',
          'published-parts': ['career', 'introduction'],
          'self-introduction':
            '会計事務所で7年、決算を担当しました。早く正確に終えることを大切にしています。',
        },
      ),
    },
  },
  {
    name: '西村　拓也',
    state: '採用になりました。求職の登録は、就職により終わっています。',
    tries: ['採用の知らせを読む', '求職活動の証明を作る'],
    email: 'takuya@town.example',
    account: { daysAgo: 50 },
    record: {
      ...counter(51),
      registration: shortRegistration(
        {
          name: '西村　拓也',
          kana: 'ニシムラ　タクヤ',
          'birth-date': '1993-03-08',
          sex: 'male',
          telephone: '090-0000-0025',
        },
        { text: '調理補助', code: '055' },
        { address: hongo, email: 'takuya@town.example' },
      ),
    },
  },
  {
    name: '原田　剛',
    state: '面接不参加の報告が3か月に5回あり、オンライン自主応募ができません。',
    tries: ['ホームで、できない理由と次にすることを読む', '窓口で、理由を書いて制限を解く'],
    email: 'tsuyoshi@town.example',
    account: { daysAgo: 54 },
    record: {
      ...counter(55),
      registration: shortRegistration(
        {
          name: '原田　剛',
          kana: 'ハラダ　ツヨシ',
          'birth-date': '1976-11-11',
          sex: 'male',
          telephone: '090-0000-0026',
        },
        { text: '一般事務', code: '034' },
        { address: nihombashi, email: 'tsuyoshi@town.example' },
      ),
    },
  },
];
