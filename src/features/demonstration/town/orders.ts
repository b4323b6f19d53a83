import { accounting, care, design, food } from './establishments.ts';
import { inAccounting, inCare, inFood, usualOrder } from './order-answers.ts';
import { placeOf } from './places.ts';
import { receivedOrders } from './received-orders.ts';
import type { TownOrder } from './town-order.ts';

/** Under way, or come to nothing. */
const others: readonly TownOrder[] = [
  {
    key: 'waiting',
    of: food,
    daysAgo: 1,
    answers: {
      ...inFood,
      title: '惣菜の販売（飯田橋店）',
      occupation: { text: '販売員', code: '045' },
      contents: '惣菜の量り売り、盛付け、レジを担当します。1日におよそ150人が来る店です。',
      'base-low': 226_000,
      'base-high': 248_000,
    },
    end: { state: 'sent' },
  },
  {
    key: 'remarked',
    of: food,
    daysAgo: 4,
    answers: {
      ...inFood,
      title: '製造ラインの洗浄',
      occupation: { text: '清掃', code: '096' },
      contents: '機械と床を洗います。',
      shifts: [{ from: '13:00', to: '22:00' }],
      'base-low': 228_000,
      'base-high': 228_000,
    },
    end: {
      state: 'sent-back',
      daysAgo: 3,
      remarks: [
        {
          item: 'contents',
          words: '洗う機械の数と、1日の流れも書いてください。洗剤の名前も分かると、応募しやすくなります。',
        },
        {
          item: 'station-minutes',
          words: '見本ビルまで、歩いて10分ほどかかります。確かめて直してください。',
        },
      ],
    },
  },
  {
    key: 'unfinished',
    of: care,
    daysAgo: 2,
    answers: {
      ...inCare,
      title: '夜間の見守り',
      occupation: { text: '介護職員', code: '050' },
      contents: '夜の見回りと、呼び出しへの対応をします。',
      'base-low': 260_000,
      'base-high': 280_000,
    },
    end: { state: 'draft' },
  },
  {
    key: 'taken-back',
    of: care,
    daysAgo: 20,
    answers: {
      ...inCare,
      title: '厨房の補助',
      occupation: { text: '調理補助', code: '055' },
      contents: '入居する方の食事の盛付けと、食器の洗浄をします。',
      'base-low': 227_000,
      'base-high': 235_000,
    },
    end: { state: 'taken-back', daysAgo: 19 },
  },
  {
    key: 'refused',
    of: accounting,
    daysAgo: 16,
    answers: {
      ...inAccounting,
      title: '税務書類の入力',
      occupation: { text: 'データ入力', code: '043' },
      contents: '自宅で税務書類を入力します。1枚ごとの出来高で支払います。',
      'base-low': 220_000,
      'base-high': 220_000,
    },
    end: {
      state: 'refused',
      daysAgo: 15,
      reason: '仕事の内容は、1枚ごとに支払う請負です。雇う求人のときは、雇用の条件で申し込んでください。',
    },
  },
  {
    key: 'provisional',
    of: design,
    daysAgo: 1,
    answers: {
      ...usualOrder,
      place: placeOf('1130033', '東京都文京区本郷9-6-6', '13105'),
      title: '建築図面の作成',
      occupation: { text: '建築CADオペレーター', code: '080' },
      contents: '住宅の図面をCADで作ります。現場には月に2回ほど行きます。',
      'base-low': 250_000,
      'base-high': 320_000,
      'contact-name': '設楽　実',
      'contact-telephone': '03-0000-0104',
      insurance: ['accident', 'health', 'pension'],
    },
    end: { state: 'sent' },
  },
];

/** Every order of the town, the earliest first. */
export const orders: readonly TownOrder[] = [...receivedOrders, ...others];
