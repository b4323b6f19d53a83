/** Of days: 0 on the last one. */
export const daysLeftWords = (daysLeft: number): string =>
  daysLeft === 0 ? '今日まで' : `あと${daysLeft}日`;
