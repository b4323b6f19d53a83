import { hongo, keptToOneself, nihombashi } from './answers.ts';
import type { Townsperson } from './townsperson.ts';

/** People who register online: not begun, on the way, nearly out of time, and done. */
export const peopleWhoRegister: readonly Townsperson[] = [
  {
    name: '伊藤　一郎',
    state: 'オンラインでアカウントを作りました。求職登録はまだです。',
    tries: ['ログインして、求職登録を始める'],
    email: 'ichiro@town.example',
    account: { daysAgo: 0 },
  },
  {
    name: '佐々木　優',
    state: '求職登録の途中です。2日前に「一時保存」を押しました。',
    tries: ['ログインすると、前の画面から続く', '一覧で、終わった画面と途中の画面を見る'],
    email: 'yu@town.example',
    account: { daysAgo: 4 },
    draft: {
      savedDaysAgo: 2,
      finished: {
        basic: {
          name: '佐々木　優',
          kana: 'ササキ　ユウ',
          'birth-date': '1996-06-15',
          sex: 'not-told',
          address: hongo,
          telephone: '090-0000-0009',
          'work-status': 'working',
        },
        information: { ...keptToOneself, 'guidance-channels': ['my-page', 'email'] },
      },
      typed: {
        wishes: {
          'wished-employment': 'full-time',
          'wished-work-1-occupation': 'プログラマー',
          'wished-work-1-experience': 'yes',
          'wished-work-1-years': '３年',
          'hours-from': '9時半',
        },
      },
      lastStep: 'wishes',
    },
  },
  {
    name: '松本　大輔',
    state: '求職登録の途中です。あと3日で、アカウントと入力した内容が消えます。',
    tries: ['期限の前に届いたメールを見る（朝9時から届きます）', '残りの画面を入れて、登録を完了する'],
    email: 'daisuke@town.example',
    account: { daysAgo: 13 },
    draft: {
      savedDaysAgo: 11,
      finished: {
        basic: {
          name: '松本　大輔',
          kana: 'マツモト　ダイスケ',
          'birth-date': '1983-01-31',
          sex: 'male',
          address: nihombashi,
          telephone: '090-0000-0010',
          'work-status': 'left',
          'left-on': '2025-12-31',
        },
        information: keptToOneself,
        wishes: {
          'wished-employment': 'full-time',
          'wished-work': [
            { occupation: { text: 'トラック運転手', code: '083' }, experience: 'yes', years: 12 },
          ],
        },
        'place-and-wage': {
          'wished-places': [{ place: { text: '千葉県', code: '12' } }],
          'wage-unit': 'monthly',
          'wage-least': 300_000,
        },
      },
      typed: {},
      lastStep: 'schooling',
    },
  },
  {
    name: '井上　結衣',
    state: '今日、オンラインで求職登録を終えました。オンライン登録者です。',
    tries: ['登録した内容を見て、変える', '窓口の「登録の内容を確認する」で、ハローワーク利用登録者にする'],
    email: 'yui@town.example',
    account: { daysAgo: 1 },
    record: {
      by: 'online',
      daysAgo: 0,
      registration: {
        name: '井上　結衣',
        kana: 'イノウエ　ユイ',
        'birth-date': '2003-08-08',
        sex: 'female',
        address: hongo,
        'nearest-station': '東京メトロ丸ノ内線 本郷三丁目駅',
        telephone: '090-0000-0011',
        'work-status': 'student',
        'graduates-in': '2027-03',
        disability: 'no',
        ...keptToOneself,
        'guidance-channels': ['my-page'],
        'wished-employment': 'full-time',
        'employment-kinds': ['regular'],
        'wished-work': [
          {
            occupation: { text: '販売員', code: '045' },
            experience: 'yes',
            years: 2,
            detail: '本や文具の店',
          },
          { occupation: { text: '受付', code: '034' }, experience: 'no' },
        ],
        'days-off': ['sat', 'sun', 'holiday'],
        'two-days-off': 'every',
        'wished-places': [
          { place: { text: '文京区', code: '13105' } },
          { place: { text: '台東区', code: '13106' } },
        ],
        commuting: ['train', 'bicycle'],
        'commuting-minutes': 45,
        schools: [{ kind: 'university', course: '文学部', outcome: 'expected', month: '2027-03' }],
        'computer-skills': ['typing', 'documents', 'mail'],
        'work-history': [
          {
            title: '書店のアルバイト',
            from: '2024-04',
            employment: 'part-time',
            contents: 'レジと、本の棚づくり',
          },
        ],
        'self-introduction': '大学では、読書会の世話役を2年しています。人の話を聞くのが好きです。',
        strengths: ['people', 'punctual'],
      },
    },
  },
];
