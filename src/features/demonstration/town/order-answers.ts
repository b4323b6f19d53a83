import { placeOf } from './places.ts';

/** What employers of the town say in an order, by item. */
export type TownOrderAnswers = Readonly<Record<string, unknown>>;

/** What most orders of the town have in common: a regular job that nothing is wrong with. */
export const usualOrder: TownOrderAnswers = {
  kind: 'general',
  hours: 'full',
  disclosure: '1',
  'online-application': 'yes',
  'contents-range': '変更なし',
  employment: 'regular',
  'dispatch-or-contract': 'none',
  term: 'none',
  'place-range': '変更なし',
  smoking: 'inside',
  transfer: 'no',
  age: 'any',
  schooling: 'any',
  experience: 'any',
  'driving-licence': 'none',
  trial: 'no',
  'wage-form': 'monthly',
  'fixed-overtime': 'no',
  'days-a-month': 20,
  commuting: 'full',
  'wage-closing': '毎月末日',
  'wage-payday': '翌月25日',
  raise: 'yes',
  bonus: 'yes',
  'shift-system': 'fixed',
  shifts: [{ from: '09:00', to: '18:00' }],
  'rest-minutes': 60,
  overtime: 'no',
  'yearly-holidays': 120,
  'days-off': ['sat', 'sun', 'holiday'],
  'two-days-off': 'every',
  'paid-leave': 10,
  insurance: ['employment', 'accident', 'health', 'pension'],
  'retirement-age-system': 'yes',
  'retirement-age': 65,
  hiring: 1,
  'hiring-reason': 'vacancy',
  selection: ['interview'],
  'result-notice': 'after-interview',
  'interview-result-days': 7,
  'notice-by': ['my-page', 'telephone'],
  documents: ['resume'],
  'documents-by': ['my-page'],
  'documents-return': 'yes',
};

export const inFood: TownOrderAnswers = {
  ...usualOrder,
  place: placeOf('1120004', '東京都文京区後楽2-9-9 見本ビル1階', '13105'),
  station: '飯田橋駅',
  'station-by': 'walking',
  'station-minutes': 8,
  'contact-section': '総務部　採用担当',
  'contact-name': '長谷川　恵子',
  'contact-telephone': '03-0000-0101',
};

export const inCare: TownOrderAnswers = {
  ...usualOrder,
  shifts: [{ from: '08:30', to: '17:30' }],
  place: placeOf('1030027', '東京都中央区日本橋9-8-8', '13102'),
  station: '日本橋駅',
  'station-by': 'walking',
  'station-minutes': 6,
  'contact-section': '法人本部　人事課',
  'contact-name': '近藤　由紀',
  'contact-telephone': '03-0000-0102',
};

export const inAccounting: TownOrderAnswers = {
  ...usualOrder,
  place: placeOf('1020072', '東京都千代田区飯田橋9-7-7 見本第二ビル5階', '13101'),
  'home-working': 'some',
  station: '飯田橋駅',
  'station-by': 'walking',
  'station-minutes': 4,
  'contact-section': '管理部',
  'contact-name': '新井　直美',
  'contact-telephone': '03-0000-0103',
};

/** Part-time work by the hour. */
export const partTime: TownOrderAnswers = {
  hours: 'part',
  employment: 'part-time',
  'wage-form': 'hourly',
  'days-a-month': 16,
  shifts: [{ from: '09:00', to: '14:00' }],
  'rest-minutes': 0,
  'days-a-week': '週4日',
  'two-days-off': 'every',
  bonus: 'no',
  'yearly-holidays': 160,
  'paid-leave': 7,
  insurance: ['employment', 'accident'],
};
