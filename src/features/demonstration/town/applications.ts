/** What happened to an application, so many days ago. */
export type TownMove =
  | { readonly move: 'read' | 'accept' | 'withdraw' | 'no-show'; readonly daysAgo: number }
  | {
      readonly move: 'interview';
      readonly daysAgo: number;
      /** From today; below zero it is over. */
      readonly inDays: number;
      readonly time: string;
      readonly place: string;
      readonly words: string;
    }
  | { readonly move: 'object' | 'reject'; readonly daysAgo: number; readonly words: string }
  | {
      readonly move: 'hire';
      readonly daysAgo: number;
      readonly words: string;
      readonly startsInDays: number;
    };

export interface TownMessage {
  readonly from: 'job-seeker' | 'employer';
  readonly daysAgo: number;
  readonly text: string;
  /** The employer's directions go along. */
  readonly withFile?: true;
}

export interface TownApplication {
  readonly by: string;
  readonly vacancy: string;
  readonly channel: 'counter-referral' | 'online-referral' | 'self' | 'request';
  readonly daysAgo: number;
  readonly motive: string;
  /** What the person has got ready goes along. */
  readonly withDocuments?: true;
  readonly moves: readonly TownMove[];
  readonly messages?: readonly TownMessage[];
}

const offices = {
  food: '東京都文京区後楽2-9-9 見本ビル1階　受付',
  care: '東京都中央区日本橋9-8-8　あおぞら苑　2階会議室',
  accounting: '東京都千代田区飯田橋9-7-7 見本第二ビル5階',
} as const;

const bring = '履歴書をお持ちください。30分ほどの予定です。';

const open: readonly TownApplication[] = [
  {
    by: '山田　花子',
    vacancy: 'nursing',
    channel: 'self',
    daysAgo: 6,
    withDocuments: true,
    motive:
      '特別養護老人ホームで9年、うち4年は班のまとめ役として働きました。\n入居する方の「いつもと違う」に早く気づくことを大切にしてきました。\n記録をタブレットで行い、話す時間を増やしている点にひかれました。',
    moves: [{ move: 'read', daysAgo: 4 }],
  },
  {
    by: '山田　花子',
    vacancy: 'daycare',
    channel: 'self',
    daysAgo: 12,
    withDocuments: true,
    motive: 'デイサービスで体操と行事の進行を7年担当しました。通う方の楽しみを作る仕事に戻りたいです。',
    moves: [
      { move: 'read', daysAgo: 11 },
      {
        move: 'interview',
        daysAgo: 7,
        inDays: 3,
        time: '14:00',
        place: offices.care,
        words: '動きやすい服でお越しください。面接のあと、デイサービスをご案内します。',
      },
      { move: 'accept', daysAgo: 6 },
    ],
    messages: [
      {
        from: 'employer',
        daysAgo: 7,
        text: 'ご応募ありがとうございます。面接の場所の地図をお送りします。入口は、建物の北側です。',
        withFile: true,
      },
      {
        from: 'job-seeker',
        daysAgo: 6,
        text: '地図をありがとうございます。当日は日本橋駅から歩いて伺います。上ばきは必要でしょうか。',
      },
      { from: 'employer', daysAgo: 5, text: '上ばきはこちらで用意します。お気をつけてお越しください。' },
    ],
  },
  {
    by: '藤井　由美',
    vacancy: 'visiting',
    channel: 'online-referral',
    daysAgo: 2,
    motive: '',
    moves: [],
  },
  {
    by: '藤井　由美',
    vacancy: 'cook',
    channel: 'self',
    daysAgo: 8,
    motive: '家で15年、家族の食事を作ってきました。決まった分量で作る仕事なら、長く続けられると思います。',
    moves: [
      { move: 'read', daysAgo: 5 },
      {
        move: 'interview',
        daysAgo: 1,
        inDays: 5,
        time: '10:30',
        place: offices.food,
        words: `${bring}当日の連絡は 03-0000-0101 です。`,
      },
    ],
    messages: [
      { from: 'job-seeker', daysAgo: 1, text: '面接の日は、制服を試着しますか。靴の大きさは24cmです。' },
    ],
  },
  {
    by: '岡田　亮太',
    vacancy: 'lunch',
    channel: 'self',
    daysAgo: 10,
    motive: '午前だけの仕事をさがしています。前の職場では、箱詰めを2年担当しました。',
    moves: [
      { move: 'read', daysAgo: 9 },
      { move: 'interview', daysAgo: 6, inDays: -1, time: '10:00', place: offices.food, words: bring },
      { move: 'accept', daysAgo: 5 },
    ],
  },
  {
    by: '石川　美雪',
    vacancy: 'bookkeeping',
    channel: 'request',
    daysAgo: 1,
    motive: 'お声がけをありがとうございます。決算の経験を、お客様の近くで生かしたいです。',
    moves: [],
  },
  {
    by: '石川　美雪',
    vacancy: 'nursing',
    channel: 'counter-referral',
    daysAgo: 13,
    motive: '',
    moves: [{ move: 'read', daysAgo: 12 }],
  },
  {
    by: '石川　美雪',
    vacancy: 'delivery',
    channel: 'self',
    daysAgo: 15,
    motive: '運転が好きで、無事故を12年続けています。決まった道を回る仕事をさがしています。',
    moves: [{ move: 'read', daysAgo: 10 }],
  },
  {
    by: '林　健太',
    vacancy: 'bookkeeping',
    channel: 'self',
    daysAgo: 8,
    motive: '正確な入力を5年続けました。仕訳の入力から始め、決算も学びたいです。連絡は文字でお願いします。',
    moves: [],
  },
];

const ended: readonly TownApplication[] = [
  {
    by: '西村　拓也',
    vacancy: 'cook',
    channel: 'self',
    daysAgo: 30,
    motive: '学生のころから飲食の店で働きました。作ったものが毎日売り場に並ぶ仕事がしたいです。',
    moves: [
      { move: 'read', daysAgo: 28 },
      { move: 'interview', daysAgo: 24, inDays: -14, time: '13:30', place: offices.food, words: bring },
      { move: 'accept', daysAgo: 23 },
      {
        move: 'hire',
        daysAgo: 3,
        startsInDays: 12,
        words: '一緒に働けることを楽しみにしています。初日は8時50分に、受付へお越しください。',
      },
    ],
    messages: [
      { from: 'employer', daysAgo: 2, text: '制服の大きさを教えてください。初日までに用意します。' },
      { from: 'job-seeker', daysAgo: 2, text: '上下ともLです。よろしくお願いします。' },
    ],
  },
  {
    by: '岡田　亮太',
    vacancy: 'reception',
    channel: 'self',
    daysAgo: 26,
    motive: '受付と電話の応対を3年担当しました。来た方が迷わない案内を心がけています。',
    moves: [
      { move: 'read', daysAgo: 24 },
      {
        move: 'reject',
        daysAgo: 16,
        words: 'ご応募ありがとうございました。選考の結果、今回は見送ることになりました。',
      },
    ],
  },
  {
    by: '岡田　亮太',
    vacancy: 'bookkeeping',
    channel: 'self',
    daysAgo: 25,
    motive: '簿記を学んでいます。実務を経験しながら2級を取りたいです。',
    moves: [
      { move: 'read', daysAgo: 23 },
      { move: 'interview', daysAgo: 18, inDays: -11, time: '15:00', place: offices.accounting, words: bring },
      { move: 'no-show', daysAgo: 9 },
    ],
  },
  {
    by: '石川　美雪',
    vacancy: 'reception',
    channel: 'self',
    daysAgo: 28,
    motive: '人と話すことが好きです。会計事務所の経験を、総務でも生かせると思います。',
    moves: [
      { move: 'read', daysAgo: 26 },
      { move: 'withdraw', daysAgo: 17 },
    ],
  },
  {
    by: '藤井　由美',
    vacancy: 'nursing',
    channel: 'self',
    daysAgo: 27,
    motive: '家族の介護をした経験から、この仕事を選びました。',
    moves: [
      { move: 'read', daysAgo: 25 },
      { move: 'interview', daysAgo: 20, inDays: -9, time: '11:00', place: offices.care, words: bring },
      { move: 'no-show', daysAgo: 6 },
      {
        move: 'object',
        daysAgo: 5,
        words:
          '面接の前の日に、電話で辞退を伝えました。人事課の方が受けてくださいました。時刻は16時ごろです。',
      },
    ],
  },
];

/** REFER-6: five times within three months, nothing said before. */
const missed = ['cook', 'lunch', 'nursing', 'bookkeeping', 'reception'].map(
  (vacancy, index): TownApplication => ({
    by: '原田　剛',
    vacancy,
    channel: 'self',
    daysAgo: 46 - 4 * index,
    motive: 'すぐに働けます。よろしくお願いします。',
    moves: [
      {
        move: 'interview',
        daysAgo: 42 - 4 * index,
        inDays: -(38 - 4 * index),
        time: '13:00',
        place: index < 2 ? offices.food : index === 2 ? offices.care : offices.accounting,
        words: bring,
      },
      { move: 'no-show', daysAgo: 35 - 4 * index },
    ],
  }),
);

/** Every application of the town. */
export const applications: readonly TownApplication[] = [...missed, ...ended, ...open];
