/** Why somebody does not apply to what was brought before them; the office or the employer reads it. */
export const declineReasonWords = {
  conditions: '賃金や休みなどの条件が、希望とちがう',
  place: '通うのがむずかしい',
  work: '仕事の内容が、希望とちがう',
  'other-work': 'ほかの求人の選考を受けている',
  decided: 'ほかの仕事に決まった',
  other: 'そのほか',
} as const;

export type DeclineReason = keyof typeof declineReasonWords;

export const isDeclineReason = (value: string): value is DeclineReason =>
  Object.hasOwn(declineReasonWords, value);

/** As the office or the employer reads it. */
export const declineReasonInWords = (value: string | null): string =>
  value !== null && isDeclineReason(value) ? declineReasonWords[value] : '';
