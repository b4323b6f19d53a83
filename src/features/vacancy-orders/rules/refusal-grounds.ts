/** 職業安定法5条の6第1項: an office takes every order but for these. */
export const refusalGrounds = {
  unlawful: '内容が法令に違反する',
  conditions: '賃金、労働時間などの労働条件が、通常の条件と比べて著しく不適当である',
  offender: '労働関係法令の違反で、公表や処分などを受けた求人者である',
  undisclosed: '労働条件などが明示されていない',
  gang: '暴力団員などによる求人である',
  'no-answer': '正当な理由がないのに、求めた報告に応じない',
  'not-employment': '雇用する関係の求人ではない',
} as const;

export type RefusalGround = keyof typeof refusalGrounds;

export const isRefusalGround = (typed: string): typed is RefusalGround =>
  Object.hasOwn(refusalGrounds, typed);
