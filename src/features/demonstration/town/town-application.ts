/** What happened to an application, so many days ago. */
export type TownMove =
  | { readonly move: 'read' | 'accept' | 'withdraw' | 'no-show'; readonly daysAgo: number }
  | {
      readonly move: 'interview';
      readonly daysAgo: number;
      /** From today; below zero it is over. */
      readonly inDays: number;
      readonly time: string;
      readonly place: string;
      readonly words: string;
    }
  | { readonly move: 'object' | 'reject'; readonly daysAgo: number; readonly words: string }
  | {
      readonly move: 'hire';
      readonly daysAgo: number;
      readonly words: string;
      readonly startsInDays: number;
    };

export interface TownMessage {
  readonly from: 'job-seeker' | 'employer';
  readonly daysAgo: number;
  readonly text: string;
  /** The employer's directions go along. */
  readonly withFile?: true;
}

export interface TownApplication {
  readonly by: string;
  readonly vacancy: string;
  readonly channel: 'counter-referral' | 'online-referral' | 'self' | 'request';
  readonly daysAgo: number;
  readonly motive: string;
  /** What the person has got ready goes along. */
  readonly withDocuments?: true;
  readonly moves: readonly TownMove[];
  readonly messages?: readonly TownMessage[];
}
