/** How an application came about (field of the real service: 四つの応募のしかた). */
export const channelWords = {
  'counter-referral': 'ハローワークの紹介（窓口）',
  'online-referral': 'オンラインハローワーク紹介',
  self: 'オンライン自主応募',
  request: 'リクエストへの応募（オンライン自主応募）',
} as const;

export type Channel = keyof typeof channelWords;

/** Referred by an office: there is a 紹介状. */
export const isReferral = (channel: Channel): boolean =>
  channel === 'counter-referral' || channel === 'online-referral';

/** REFER-6: answering a request is an オンライン自主応募 too. */
export const isSelfApplication = (channel: Channel): boolean => channel === 'self' || channel === 'request';
