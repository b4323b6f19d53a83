import { placeOf as place } from './places.ts';

/** Somebody who works with the portal for an establishment. */
interface TownUser {
  readonly name: string;
  readonly department: string;
  readonly email: string;
  readonly role: 'main' | 'member';
  readonly tries: readonly string[];
}

/** An invented employer: what the demonstration shows by it, and who logs in for it. */
export interface TownEstablishment {
  readonly key: string;
  readonly state: string;
  readonly daysAgo: number;
  /** Undefined: 仮登録, its office has not decided. */
  readonly decision?: { readonly standing: 'confirmed' | 'refused'; readonly reason: string };
  readonly answers: Readonly<Record<string, unknown>>;
  readonly users: readonly TownUser[];
}

const common = {
  'legal-form': 'corporation',
  'employment-insurance': 'joined',
  'rules-full-time': 'yes',
  'rules-part-time': 'yes',
  'childcare-leave': 'yes',
  union: 'no',
} as const;

const confirmed = { standing: 'confirmed', reason: '' } as const;

export const food: TownEstablishment = {
  key: 'food',
  state: '登録済みの会社です。求人、応募した人、メッセージがあります。',
  daysAgo: 54,
  decision: confirmed,
  answers: {
    ...common,
    name: '株式会社　みほん惣菜',
    kana: 'カブシキガイシャ　ミホンソウザイ',
    'corporate-number': '8009999000001',
    address: place('1120004', '東京都文京区後楽2-9-9 見本ビル1階', '13105'),
    telephone: '03-0000-0101',
    'insurance-number': '1301-100001-1',
    business: '惣菜と弁当の製造、および都内6店での販売。',
    features: '朝に仕込んだ料理を、その日のうちに届けます。子育て中の社員が多い職場です。',
    'people-in-all': 68,
    'people-here': 32,
    'women-here': 19,
    'part-timers-here': 12,
    'representative-title': '代表取締役',
    representative: '見本　光一',
    'founded-in': 1988,
    capital: '2000万円',
  },
  users: [
    {
      name: '長谷川　恵子',
      department: '総務部　採用担当',
      email: 'keiko@food.example',
      role: 'main',
      tries: [
        '差し戻された求人を直して、もう一度送る',
        '面接が終わった人の結果を知らせる、面接不参加を報告する',
      ],
    },
    {
      name: '村上　亮',
      department: '製造部',
      email: 'ryo@food.example',
      role: 'member',
      tries: ['同じ会社の2人めとして、同じ応募とメッセージを見る'],
    },
  ],
};

export const care: TownEstablishment = {
  key: 'care',
  state: '登録済みの社会福祉法人です。オンライン自主応募を受けています。',
  daysAgo: 54,
  decision: confirmed,
  answers: {
    ...common,
    name: '社会福祉法人　見本あおぞら会',
    kana: 'シャカイフクシホウジン　ミホンアオゾラカイ',
    'corporate-number': '7009999000002',
    address: place('1030027', '東京都中央区日本橋9-8-8', '13102'),
    telephone: '03-0000-0102',
    'insurance-number': '1301-100002-9',
    business: '特別養護老人ホーム、デイサービス、訪問介護の運営。',
    features: '入居する方は定員40人です。記録はタブレットで行い、残業は月に3時間ほどです。',
    'people-in-all': 120,
    'people-here': 54,
    'women-here': 38,
    'part-timers-here': 16,
    'representative-title': '理事長',
    representative: '大空　みどり',
    'founded-in': 1999,
  },
  users: [
    {
      name: '近藤　由紀',
      department: '法人本部　人事課',
      email: 'yuki@care.example',
      role: 'main',
      tries: ['新しい応募を読み、面接の予定を知らせる', '応募した人とメッセージをやりとりする'],
    },
    {
      name: '平野　拓也',
      department: 'デイサービス　施設長',
      email: 'takuya@care.example',
      role: 'member',
      tries: ['担当者として、応募した人の書類を読む'],
    },
  ],
};

export const accounting: TownEstablishment = {
  key: 'accounting',
  state: '登録済みの会計事務所です。求職公開の人にリクエストを送っています。',
  daysAgo: 53,
  decision: confirmed,
  answers: {
    ...common,
    name: '見本はやぶさ会計株式会社',
    kana: 'ミホンハヤブサカイケイカブシキガイシャ',
    'corporate-number': '6009999000003',
    address: place('1020072', '東京都千代田区飯田橋9-7-7 見本第二ビル5階', '13101'),
    telephone: '03-0000-0103',
    'insurance-number': '1301-100003-7',
    business: '中小企業の会計と給与計算の代行。',
    features: '決算期を除き、定時に帰れます。週に2日まで在宅で働けます。',
    'people-in-all': 24,
    'people-here': 24,
    'women-here': 14,
    'part-timers-here': 3,
    'representative-title': '代表取締役',
    representative: '隼　一平',
    'founded-in': 2008,
    capital: '800万円',
  },
  users: [
    {
      name: '新井　直美',
      department: '管理部',
      email: 'naomi@kaikei.example',
      role: 'main',
      tries: ['求職公開の人をさがし、リクエストを送る', 'リクエストへの返事を読む'],
    },
  ],
};

export const design: TownEstablishment = {
  key: 'design',
  state: '仮登録です。求人を1つ申し込み、ハローワークの確認を待っています。',
  daysAgo: 2,
  answers: {
    ...common,
    name: '合同会社みほん設計室',
    kana: 'ゴウドウガイシャミホンセッケイシツ',
    'corporate-number': '5009999000004',
    address: place('1130033', '東京都文京区本郷9-6-6', '13105'),
    telephone: '03-0000-0104',
    'employment-insurance': 'not-joined',
    business: '住宅と店舗の設計、および工事の監理。',
    'people-in-all': 6,
    'people-here': 6,
    'women-here': 3,
    'part-timers-here': 0,
    'representative-title': '代表社員',
    representative: '設楽　実',
    'founded-in': 2021,
  },
  users: [
    {
      name: '設楽　実',
      department: '代表社員',
      email: 'minoru@sekkei.example',
      role: 'main',
      tries: ['仮登録の間に、何ができるかを見る', '窓口の「事業所」で確認し、登録済みにする'],
    },
  ],
};

export const refused: TownEstablishment = {
  key: 'refused',
  state: '登録できなかった会社です。理由がホームに出ます。',
  daysAgo: 8,
  decision: {
    standing: 'refused',
    reason:
      '所在地に事業所があることを確かめられませんでした。賃貸借契約書など、所在地の分かる書類を窓口へお持ちください。',
  },
  answers: {
    ...common,
    name: '見本クイック便株式会社',
    kana: 'ミホンクイックビンカブシキガイシャ',
    'corporate-number': '4009999000005',
    address: place('1030027', '東京都中央区日本橋9-1-1', '13102'),
    telephone: '03-0000-0105',
    'employment-insurance': 'not-joined',
    business: '書類と小さな荷物の配送。',
    'people-in-all': 3,
    'people-here': 3,
    representative: '速水　翔',
    'representative-title': '代表取締役',
  },
  users: [
    {
      name: '速水　翔',
      department: '代表取締役',
      email: 'sho@quick.example',
      role: 'main',
      tries: ['ホームで理由を読み、事業所の情報を直す'],
    },
  ],
};

/** Every employer of the town, in the order of the list. */
export const establishments: readonly TownEstablishment[] = [food, care, accounting, design, refused];
