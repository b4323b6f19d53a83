import { Temporal } from '#kernel/time.ts';

/** The kinds of work that wait at a counter, in the order in which a day is planned. */
export const workKindWords = {
  order: '求人の申込みを確認する',
  establishment: '事業所の仮登録を確認する',
  objection: '面接不参加の異議を確かめる',
  message: '求職者の問い合わせに答える',
  registration: 'オンライン登録者を確認する',
  answer: '求人者の返事が遅れている',
  invitation: 'おすすめした求人の返事を待っている',
  validity: '求職登録の期限が近い',
  code: 'アカウント作成コードを見る',
} as const;

export type WorkKind = keyof typeof workKindWords;

/** Something that somebody at the counter should do. */
export interface WorkItem {
  readonly kind: WorkKind;
  /** What it is about: a number and a name, as staff know it. */
  readonly about: string;
  readonly href: string;
  /** Since when it waits. */
  readonly since: Temporal.Instant;
  /** Its last day, through 23:59; undefined: no day is set. */
  readonly due: Temporal.PlainDate | undefined;
}

/** The nearest day first, what has none behind; of one day what has waited longest. */
export const byDeadline = (items: readonly WorkItem[]): readonly WorkItem[] =>
  [...items].sort((a, b) => {
    if (a.due !== undefined && b.due !== undefined && !a.due.equals(b.due)) {
      return Temporal.PlainDate.compare(a.due, b.due);
    }
    if ((a.due === undefined) !== (b.due === undefined)) return a.due === undefined ? 1 : -1;
    return Temporal.Instant.compare(a.since, b.since);
  });
