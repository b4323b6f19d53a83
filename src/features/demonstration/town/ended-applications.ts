import { bring, offices } from './interview-words.ts';
import type { TownApplication } from './town-application.ts';

export const ended: readonly TownApplication[] = [
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
export const missed = ['cook', 'lunch', 'nursing', 'bookkeeping', 'reception'].map(
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
