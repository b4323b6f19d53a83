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
