import type { PublishedFact } from '#features/job-seekers/index.ts';

/** Exactly what was sent with an application, as both sides read it from then on. */
export interface SentApplication {
  /** 志望動機; a referral may go without. */
  readonly motive: string;
  readonly person: {
    readonly name: string;
    readonly kana: string;
    readonly age: number;
    readonly address: string;
    readonly telephone: string;
  };
  /** What of the registration employers read (求職公開の項目). */
  readonly registered: readonly PublishedFact[];
  readonly vacancy: {
    readonly number: string;
    readonly title: string;
    readonly employer: string;
    readonly wage: string;
    readonly place: string;
    readonly revision: number;
  };
}
