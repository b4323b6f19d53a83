/** What can go wrong: the key never changes, the words may. */
const problems = {
  'open-data.parameter.wrong': [400, '指定に誤りがあります。'],
  'open-data.cursor.wrong': [400, 'after の値が正しくありません。'],
  'open-data.key.unknown': [401, 'このキーは使えません。'],
  'open-data.vacancy.unknown': [404, 'この番号の公開求人はありません。'],
  'open-data.vacancy.over': [410, 'この求人の公開は終わりました。'],
  'open-data.cursor.too-old': [410, 'この続きからは追えません。全件を取り直してください。'],
  'open-data.too-many': [429, '回数の上限に達しました。しばらく待ってから、送ってください。'],
  'open-data.unreadable': [400, '要求を読み取れませんでした。'],
  'open-data.not-found': [404, 'このアドレスには何もありません。'],
  'open-data.broken': [500, 'エラーが発生しました。時間をおいて、もう一度送ってください。'],
  'open-data.busy': [503, '混み合っています。時間をおいて、もう一度送ってください。'],
} as const satisfies Record<string, readonly [number, string]>;

export type ProblemKey = keyof typeof problems;

export const problemKeys = Object.keys(problems) as [ProblemKey, ...ProblemKey[]];

export interface ProblemFacts {
  readonly detail?: string;
  readonly faults?: readonly { readonly parameter: string; readonly words: string }[];
  readonly retryAfterSeconds?: number;
  readonly goOnAt?: string;
}

/** RFC 9457, with a key of our own. */
export const problemBody = (key: ProblemKey, facts: ProblemFacts = {}) => ({
  status: problems[key][0],
  key,
  title: problems[key][1],
  ...facts,
});
