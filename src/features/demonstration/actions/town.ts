import { Temporal } from '#kernel/time.ts';

export const demonstrationPassword = 'Demo#2026town';
export const demonstrationStaffPassword = 'musubi demo counter 2026';

export const offices = [
  {
    number: '13010',
    name: 'ハローワーク飯田橋（見本）',
    postalCode: '1120004',
    address: '東京都文京区後楽1-9-20',
    telephone: '03-0000-0010',
    openingHours: '平日 08時30分～17時15分',
    prefectureCode: '13',
    municipalities: ['13101', '13102', '13105'],
  },
  {
    number: '13020',
    name: 'ハローワーク上野（見本）',
    postalCode: '1100015',
    address: '東京都台東区東上野4-1-2',
    telephone: '03-0000-0020',
    openingHours: '平日 08時30分～17時15分',
    prefectureCode: '13',
    municipalities: ['13106'],
  },
] as const;

export const staff = [
  {
    loginName: 'sato',
    name: '佐藤 恵',
    role: 'administrator',
    officeNumber: '13010',
    duty: '管理者：職員と安定所を管理します。',
  },
  {
    loginName: 'suzuki',
    name: '鈴木 健',
    role: 'chief',
    officeNumber: '13010',
    duty: '責任者：利用不可の設定ができます。',
  },
  {
    loginName: 'takahashi',
    name: '高橋 愛',
    role: 'counter',
    officeNumber: '13010',
    duty: '窓口の職員です。',
  },
  {
    loginName: 'tanaka',
    name: '田中 誠',
    role: 'counter',
    officeNumber: '13020',
    duty: '別の安定所の職員です。',
  },
] as const;

/** What a person's record shows in the demonstration. */
export type TownState =
  | 'open'
  | 'code-live'
  | 'code-expired'
  | 'earlier-record'
  | 'online'
  | 'left-lately'
  | 'left-long-ago'
  | 'unavailable';

export interface Townsperson {
  readonly name: string;
  readonly kana: string;
  readonly birthDate: Temporal.PlainDate;
  readonly sex: 'female' | 'male' | 'not-told';
  readonly state: TownState;
  readonly email: string | null;
  readonly telephone: string;
  readonly wishedWork: string;
}

const born = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

export const people: readonly Townsperson[] = [
  {
    name: '山田　花子',
    kana: 'ヤマダ　ハナコ',
    birthDate: born('1985-04-01'),
    sex: 'female',
    state: 'open',
    email: 'hanako@town.example',
    telephone: '090-0000-0001',
    wishedWork: '介護の仕事',
  },
  {
    name: '髙橋　葛葉',
    kana: 'タカハシ　クズハ',
    birthDate: born('1992-11-30'),
    sex: 'female',
    state: 'code-live',
    email: null,
    telephone: '090-0000-0002',
    wishedWork: '一般事務',
  },
  {
    name: '中村　太郎',
    kana: 'ナカムラ　タロウ',
    birthDate: born('1978-02-28'),
    sex: 'male',
    state: 'code-expired',
    email: null,
    telephone: '090-0000-0003',
    wishedWork: '配送ドライバー',
  },
  {
    name: '小林　さくら',
    kana: 'コバヤシ　サクラ',
    birthDate: born('1969-07-07'),
    sex: 'female',
    state: 'earlier-record',
    email: 'sakura@town.example',
    telephone: '090-0000-0004',
    wishedWork: '調理の補助',
  },
  {
    name: '伊藤　一郎',
    kana: 'イトウ　イチロウ',
    birthDate: born('2001-01-15'),
    sex: 'male',
    state: 'online',
    email: 'ichiro@town.example',
    telephone: '090-0000-0005',
    wishedWork: '販売',
  },
  {
    name: '渡辺　美咲',
    kana: 'ワタナベ　ミサキ',
    birthDate: born('1990-05-20'),
    sex: 'female',
    state: 'left-lately',
    email: 'misaki@town.example',
    telephone: '090-0000-0006',
    wishedWork: '保育',
  },
  {
    name: '加藤　翔',
    kana: 'カトウ　ショウ',
    birthDate: born('1988-09-09'),
    sex: 'male',
    state: 'left-long-ago',
    email: 'sho@town.example',
    telephone: '090-0000-0007',
    wishedWork: '建設の現場',
  },
  {
    name: '𠮷田　茂',
    kana: 'ヨシダ　シゲル',
    birthDate: born('1960-12-24'),
    sex: 'male',
    state: 'unavailable',
    email: 'shigeru@town.example',
    telephone: '090-0000-0008',
    wishedWork: '警備',
  },
];

export const stateWords: Readonly<Record<TownState, string>> = {
  open: '窓口で登録し、マイページを開設しています。',
  'code-live': '窓口で登録し、アカウント作成コードを受け取りました。まだ開設していません。',
  'code-expired': 'アカウント作成コードの期限が過ぎました。窓口で再発行できます。',
  'earlier-record': '2026年03月22日より前に、窓口でメールアドレスを登録しました。コードなしで開設できます。',
  online: 'オンラインでアカウントを作りました。求職登録はまだです。',
  'left-lately': '5日前に退会しました。「アカウントを再登録」で戻れます。',
  'left-long-ago': '40日前に退会しました。窓口でコードの発行を受けると戻れます。',
  unavailable: '利用不可です。正しいパスワードのあとに、その説明が出ます。',
};
