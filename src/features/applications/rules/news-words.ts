import type { ApplicationMove } from './application-moves.ts';

/** What can happen to an application: the moves, how it began, and what is decided about a no-show. */
export type ApplicationNews =
  | 'apply'
  | ApplicationMove
  | 'object'
  | 'uphold-no-show'
  | 'vacancy-ended'
  | 'remind';

interface NewsWords {
  /** On the time line of both sides. */
  readonly line: string;
  /** In the mail to the person; undefined: no mail. */
  readonly toPerson?: string;
  /** In the mail to the employer's users; undefined: no mail. */
  readonly toEmployer?: string;
}

export const newsWords: Readonly<Record<ApplicationNews, NewsWords>> = {
  apply: {
    line: '応募しました',
    toPerson: 'ハローワークが、求人にあなたを紹介しました。',
    toEmployer: '求人に応募がありました。',
  },
  read: { line: '求人者が応募の内容を確認しました' },
  'set-interview': {
    line: '面接の予定が決まりました',
    toPerson: '面接の予定のお知らせがあります。',
    toEmployer: '面接の予定が決まりました。',
  },
  'accept-interview': { line: '面接に行くと返事をしました', toEmployer: '面接の予定に返事がありました。' },
  withdraw: {
    line: '応募を辞退しました',
    toPerson: '応募の辞退を受け付けました。',
    toEmployer: '応募した方が辞退しました。',
  },
  hire: {
    line: '採用',
    toPerson: '選考の結果のお知らせがあります。',
    toEmployer: '選考の結果を登録しました。',
  },
  reject: {
    line: '不採用',
    toPerson: '選考の結果のお知らせがあります。',
    toEmployer: '選考の結果を登録しました。',
  },
  'report-no-show': {
    line: '求人者が面接不参加を報告しました',
    toPerson: '面接に参加しなかったという報告がありました。ちがうときは、異議を申し立てられます。',
  },
  object: { line: '面接不参加の報告に異議を申し立てました' },
  'uphold-no-show': {
    line: 'ハローワークが異議を確かめました。報告のとおりです',
    toPerson: '面接不参加への異議を確かめた結果のお知らせがあります。',
  },
  'dismiss-no-show': {
    line: 'ハローワークが面接不参加の報告を取り消しました',
    toPerson: '面接不参加の報告を取り消しました。',
    toEmployer: '面接不参加の報告を、ハローワークが取り消しました。',
  },
  'vacancy-ended': {
    line: '求人の募集が終わりました。この応募の選考は続きます',
    toPerson: '応募した求人の募集が終わりました。あなたの選考は続きます。',
  },
  remind: {
    line: '返事の期限が過ぎたことを、求人者に知らせました',
    toEmployer: '返事の期限が過ぎた応募があります。応募した方が待っています。',
  },
};

/** A line of the time line by its kind. */
export const eventInWords = (kind: string): string =>
  Object.hasOwn(newsWords, kind) ? newsWords[kind as ApplicationNews].line : kind;
