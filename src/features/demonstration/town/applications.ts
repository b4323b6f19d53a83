import { ended, missed } from './ended-applications.ts';
import { bring, offices } from './interview-words.ts';
import type { TownApplication } from './town-application.ts';

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

/** Every application of the town. */
export const applications: readonly TownApplication[] = [...missed, ...ended, ...open];
