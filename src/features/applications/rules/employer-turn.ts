import { type Awaited, awaitedWords } from './awaited.ts';

/** What is awaited, as the employer is told; the person reads the same as `awaitedWords`. */
export const employerTurn: Readonly<Record<Awaited['what'], string>> = {
  ...awaitedWords,
  look: '応募の内容を確認する',
  answer: '面接の予定か結果を知らせる',
  result: '選考の結果を知らせる',
};
