import { accounting, care, food } from './establishments.ts';
import { inAccounting, inCare, inFood, partTime } from './order-answers.ts';
import type { TownOrder } from './town-order.ts';

const cook: TownOrder = {
  key: 'cook',
  of: food,
  daysAgo: 52,
  answers: {
    ...inFood,
    title: '惣菜の調理',
    occupation: { text: '調理補助', code: '055' },
    contents:
      '惣菜の下ごしらえと調理をします。\n・1日におよそ20品、400食分を5人で作ります。\n・味付けは決まった分量で行うので、初めての方もできます。\n・朝6時からの早番はありません。',
    'base-low': 232_000,
    'base-high': 265_000,
    hiring: 2,
    'hiring-reason': 'growth',
    message: '作った料理の感想が、お店から毎日届きます。',
  },
  end: { state: 'received', daysAgo: 50 },
};

const lunch: TownOrder = {
  key: 'lunch',
  of: food,
  daysAgo: 52,
  answers: {
    ...inFood,
    ...partTime,
    title: '弁当の盛付け（午前のみ）',
    occupation: { text: '調理補助', code: '055' },
    contents: '弁当の盛付けと、容器のふた閉めをします。立ち仕事です。休みの希望は毎月20日までに聞きます。',
    'base-low': 1290,
    'base-high': 1350,
    hiring: 3,
  },
  end: { state: 'received', daysAgo: 50 },
};

const delivery: TownOrder = {
  key: 'delivery',
  of: food,
  daysAgo: 40,
  answers: {
    ...inFood,
    title: '店舗への配送',
    occupation: { text: '配送ドライバー', code: '082' },
    contents: '小型トラックで、都内の6店へ惣菜を届けます。1日に2回まわります。',
    'driving-licence': 'needed',
    'base-low': 245_000,
    'base-high': 270_000,
  },
  end: { state: 'received', daysAgo: 38, since: { move: 'stop', daysAgo: 4 } },
};

const nursing: TownOrder = {
  key: 'nursing',
  of: care,
  daysAgo: 52,
  answers: {
    ...inCare,
    title: '介護福祉士（日勤が中心）',
    occupation: { text: '介護福祉士', code: '049' },
    contents:
      '特別養護老人ホームで、食事、入浴、着替えを手伝います。\n・入居する方は40人、日勤の職員は9人です。\n・記録はタブレットに入力します。',
    qualifications: [{ name: { text: '介護福祉士', code: 'Q0401' }, needed: 'needed' }],
    'base-low': 258_000,
    'base-high': 310_000,
    hiring: 2,
    documents: ['resume', 'career'],
  },
  end: { state: 'received', daysAgo: 50 },
};

const daycare: TownOrder = {
  key: 'daycare',
  of: care,
  daysAgo: 32,
  answers: {
    ...inCare,
    title: 'デイサービスの介護職員',
    occupation: { text: '介護職員', code: '050' },
    contents: '通ってくる方の送り迎えの付き添い、体操と昼食の手伝いをします。1日に25人ほどが通います。',
    'base-low': 240_000,
    'base-high': 275_000,
  },
  end: { state: 'received', daysAgo: 30 },
};

const visiting: TownOrder = {
  key: 'visiting',
  of: care,
  daysAgo: 31,
  answers: {
    ...inCare,
    'online-application': 'no',
    title: '訪問介護の担当者',
    occupation: { text: 'ホームヘルパー', code: '051' },
    contents: '1日に5軒ほどの家を訪ね、身のまわりの世話と家事を手伝います。電動自転車を貸します。',
    'base-low': 250_000,
    'base-high': 285_000,
    documents: ['referral', 'resume'],
  },
  end: { state: 'received', daysAgo: 29 },
};

const coordinating: TownOrder = {
  key: 'coordinating',
  of: care,
  daysAgo: 11,
  answers: {
    ...inCare,
    title: '訪問介護の調整役',
    occupation: { text: 'ホームヘルパー', code: '051' },
    contents: '訪問の予定を組み、新しい職員に同行します。自分の訪問は1日に2軒ほどです。',
    qualifications: [{ name: { text: '介護福祉士', code: 'Q0401' }, needed: 'needed' }],
    'base-low': 270_000,
    'base-high': 315_000,
  },
  end: { state: 'received', daysAgo: 10 },
};

const bookkeeping: TownOrder = {
  key: 'bookkeeping',
  of: accounting,
  daysAgo: 51,
  answers: {
    ...inAccounting,
    title: '経理事務（月次と年次の決算）',
    occupation: { text: '経理事務', code: '038' },
    contents: 'お客様の会社の仕訳、月次の試算表、年次の決算を担当します。1人が8社ほどを受け持ちます。',
    experience: 'welcome',
    'experience-detail': '経理の実務',
    'base-low': 290_000,
    'base-high': 360_000,
    documents: ['resume', 'career'],
  },
  end: { state: 'received', daysAgo: 49 },
};

const reception: TownOrder = {
  key: 'reception',
  of: accounting,
  daysAgo: 51,
  answers: {
    ...inAccounting,
    title: '総務と受付',
    occupation: { text: '一般事務', code: '034' },
    contents: '来客の案内、電話、備品の注文、郵便物の仕分けをします。',
    'base-low': 228_000,
    'base-high': 250_000,
  },
  end: { state: 'received', daysAgo: 49 },
};

const filled: TownOrder = {
  key: 'filled',
  of: accounting,
  daysAgo: 45,
  answers: {
    ...inAccounting,
    ...partTime,
    title: '給与計算の補助',
    occupation: { text: '経理事務', code: '038' },
    contents: '勤務表の確認と、給与ソフトへの入力をします。',
    'base-low': 1400,
    'base-high': 1600,
  },
  end: { state: 'received', daysAgo: 44, since: { move: 'fill', daysAgo: 9 } },
};

const cancelled: TownOrder = {
  key: 'cancelled',
  of: food,
  daysAgo: 26,
  answers: {
    ...inFood,
    ...partTime,
    title: '売り場の販売（夕方）',
    occupation: { text: '販売員', code: '045' },
    contents: '惣菜の量り売りとレジを担当します。',
    shifts: [{ from: '16:00', to: '20:00' }],
    'base-low': 1300,
    'base-high': 1300,
  },
  end: { state: 'received', daysAgo: 25, since: { move: 'cancel', daysAgo: 12 } },
};

/** Received: anybody finds them. */
export const receivedOrders: readonly TownOrder[] = [
  ...[cook, lunch, delivery, nursing, daycare, visiting, coordinating],
  ...[bookkeeping, reception, filled, cancelled],
];
