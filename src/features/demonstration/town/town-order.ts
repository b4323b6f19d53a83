import type { TownEstablishment } from './establishments.ts';
import type { TownOrderAnswers } from './order-answers.ts';

interface TownRemark {
  /** Null: of the order as a whole. */
  readonly item: string | null;
  readonly words: string;
}

/** What became of an order, so many days ago. */
type TownOrderEnd =
  | { readonly state: 'draft' | 'sent' }
  | { readonly state: 'taken-back'; readonly daysAgo: number }
  | { readonly state: 'sent-back'; readonly daysAgo: number; readonly remarks: readonly TownRemark[] }
  | { readonly state: 'refused'; readonly daysAgo: number; readonly reason: string }
  | {
      readonly state: 'received';
      readonly daysAgo: number;
      /** What the employer did with the vacancy since. */
      readonly since?: { readonly move: 'stop' | 'fill' | 'cancel'; readonly daysAgo: number };
    };

export interface TownOrder {
  readonly key: string;
  readonly of: TownEstablishment;
  readonly daysAgo: number;
  readonly answers: TownOrderAnswers;
  readonly end: TownOrderEnd;
}
