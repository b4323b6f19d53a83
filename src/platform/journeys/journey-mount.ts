import type { FieldFault } from '#kernel/forms.ts';
import type { Result } from '#kernel/result.ts';
import type { Database } from '#platform/database/database.ts';
import type { Answer, Page } from '#platform/http/answer.ts';
import type { Admission, Face, FormFields, PageRequest } from '#platform/http/route.ts';
import type { DraftOwners } from './draft-owners.ts';
import type { Journey, SummaryRow } from './journey.ts';

interface ProgressStep {
  readonly label: string;
  readonly state: 'done' | 'current' | 'next';
  readonly href?: string;
}

/** 「4つのうち 2つ目」 and the whole list. */
export interface JourneyProgress {
  readonly step: number;
  readonly of: number;
  readonly label: string;
  readonly steps: readonly ProgressStep[];
}

/** Everything the page of a step needs to know. */
export interface StepView {
  readonly request: PageRequest;
  /** Where its form posts to. */
  readonly action: string;
  /** Hidden fields that the form has to carry. */
  readonly hidden: Readonly<Record<string, string>>;
  /** As typed. */
  readonly fields: FormFields;
  readonly notes: readonly string[];
  readonly faults: readonly FieldFault[];
  readonly progress: JourneyProgress;
  /** The step before. */
  readonly back: string | undefined;
  /** What another tab saved here meanwhile; the fields are this tab's. Posting once more keeps this tab's. */
  readonly savedElsewhere: FormFields | undefined;
  /** The draft that was asked for is not there (any more), so the journey begins anew. */
  readonly lost: boolean;
}

export interface CheckView {
  readonly request: PageRequest;
  readonly action: string;
  readonly sections: readonly {
    readonly label: string;
    readonly rows: readonly SummaryRow[];
    /** Comes back to the check page. */
    readonly change: string;
  }[];
  readonly back: string;
}

/** A refusal at the very end: the step where it can be put right. */
interface NotCompleted<Answers extends object> {
  readonly step: keyof Answers & string;
  readonly faults: readonly FieldFault[];
  /** A wrong code or the like, which counts toward the limit of the network address. */
  readonly failedAttempt?: boolean;
}

/** What a feature hands in to put a journey on the web. */
export interface JourneyMount<Answers extends object> {
  readonly journey: Journey<Answers>;
  /** `slice.journey`; the routes are named after it. */
  readonly name: string;
  readonly base: string;
  readonly face: Face;
  readonly may: Admission;
  readonly siteMap?: string;
  /** Its last step takes a code: closed to a network address with too many failures. */
  readonly signInPath?: boolean;
  readonly owners: DraftOwners;
  readonly database: Database;
  readonly views: {
    readonly steps: { readonly [Key in keyof Answers & string]: (view: StepView) => Page };
    /** With it, a page to check all answers comes before the end. */
    readonly check?: (view: CheckView) => Page;
  };
  /** All answers are there and hold: the action, then where the person goes. */
  complete(
    request: PageRequest,
    answers: Answers,
    draftId: string,
  ): Promise<Result<Answer, NotCompleted<Answers>>>;
}

export const stepPath = (base: string, draftId: string, key: string): string => `${base}/${draftId}/${key}`;
