/** REG-8: what is not to be had while the registration is invalid, by what it is called. */
export const unavailableWhileInvalid = {
  'job-search': 'マイページの中の求人検索',
  'saved-conditions': '検索条件の保存',
  favourites: 'お気に入りの保存',
  'referral-letters': '紹介状',
  messages: 'メッセージ',
  'online-referral': 'オンラインハローワーク紹介',
  'self-application': 'オンライン自主応募',
} as const;

export type UnavailableFunction = keyof typeof unavailableWhileInvalid;
