import type { FieldFault } from '#kernel/forms.ts';
import type { Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Database, Tx } from '#platform/database/database.ts';
import type { Answer, Page } from '#platform/http/answer.ts';
import type { Admission, Face, FormFields, PageRequest } from '#platform/http/route.ts';
import type { StepState } from './draft.ts';
import type { DraftOwners } from './draft-owners.ts';
import type { Draft } from './drafts.store.ts';
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
  /** Going on once more accepts just these. */
  readonly warnings: readonly FieldFault[];
  readonly progress: JourneyProgress;
  /** The step before. */
  readonly back: string | undefined;
  /** Its key, for a button that keeps what was typed. */
  readonly backTo: string | undefined;
  /** The list of all steps, where the journey has one. */
  readonly overview: string | undefined;
  /** Whether 「一時保存」 is offered. */
  readonly savable: boolean;
  /** The button inside the form that was just pressed. */
  readonly edited: string | undefined;
  /** Whether the person is on the way back to the check page. */
  readonly toCheck: boolean;
  /** Whether nothing but this step is open: posted with `to=check`, it leads to the end. */
  readonly restIsDone: boolean;
  /** What another tab saved here meanwhile; the fields are this tab's. Posting once more keeps this tab's. */
  readonly savedElsewhere: FormFields | undefined;
  /** The draft that was asked for is not there (any more), so the journey begins anew. */
  readonly lost: boolean;
}

/** How far each step is, for the list of all steps. */
export interface OverviewView {
  readonly request: PageRequest;
  readonly steps: readonly { readonly label: string; readonly state: StepState; readonly href: string }[];
  /** Undefined while something is open. */
  readonly check: string | undefined;
  /** Where the person stopped. */
  readonly goOn: string;
  readonly savedAt: Temporal.Instant | undefined;
  /** Whether anything was typed at all. */
  readonly begun: boolean;
  /** A step that was sought but is not asked for now; what was typed in it waits. */
  readonly notAsked: { readonly label: string; readonly holdsSomething: boolean } | undefined;
  /** The draft that was asked for is not there (any more). */
  readonly lost: boolean;
}

export interface SavedView {
  readonly request: PageRequest;
  readonly savedAt: Temporal.Instant;
  readonly goOn: string;
  readonly overview: string;
}

export interface CheckView {
  readonly request: PageRequest;
  readonly action: string;
  /** Hidden fields that its form has to carry. */
  readonly hidden: Readonly<Record<string, string>>;
  /** The answers changed since the page was shown that was just sent: nothing was done. */
  readonly changedMeanwhile: boolean;
  readonly sections: readonly {
    readonly label: string;
    readonly rows: readonly (SummaryRow & { readonly change?: string })[];
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
  /** Each owner has one draft at most, and the addresses do without its id. */
  readonly oneOfOwner?: boolean;
  readonly database: Database;
  /** Asked before anything else: an answer keeps the person out. */
  admit?(request: PageRequest): Promise<Answer | undefined>;
  /**
   * Instead of `admit` and first of all in the transaction that keeps a step: holds whom the draft belongs to. An answer
   * keeps the person out, once that owner is gone or has no use for a draft any more: then nothing is kept.
   */
  hold?(tx: Tx, request: PageRequest): Promise<Answer | undefined>;
  /** In the transaction in which 「一時保存」 keeps a draft. */
  onSave?(tx: Tx, request: PageRequest, draft: Draft): Promise<void>;
  readonly views: {
    readonly steps: { readonly [Key in keyof Answers & string]: (view: StepView) => Page | Promise<Page> };
    /** With it, a page to check all answers comes before the end. */
    readonly check?: (view: CheckView) => Page | Promise<Page>;
    /** With it, the list of all steps has a page of its own. */
    readonly overview?: (view: OverviewView) => Page | Promise<Page>;
    /** With it, every step can be left with 「一時保存」. */
    readonly saved?: (view: SavedView) => Page | Promise<Page>;
  };
  /** All answers are there and hold: the action, then where the person goes. */
  complete(
    request: PageRequest,
    answers: Answers,
    draftId: string,
  ): Promise<Result<Answer, NotCompleted<Answers>>>;
}

export const stepPath = (base: string, draftId: string, key: string): string => `${base}/${draftId}/${key}`;

type Place = Pick<JourneyMount<object>, 'base' | 'oneOfOwner'>;

/** The address of a draft's page. */
export const pathTo = ({ base, oneOfOwner }: Place, draftId: string, key: string): string =>
  oneOfOwner === true ? `${base}/${key}` : stepPath(base, draftId, key);

/** The address of the list of all steps. */
export const overviewPath = ({ base, oneOfOwner }: Place, draftId: string): string =>
  oneOfOwner === true ? base : `${base}/${draftId}`;
