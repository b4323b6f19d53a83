import type { FieldFault } from '#kernel/forms.ts';
import type { Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { FormFields } from '#platform/http/route.ts';

/** What a step is told besides its fields. */
export interface StepGiven<Answers extends object = object> {
  /** What the server itself noted about the step; never what a form claims. */
  readonly notes: readonly string[];
  readonly now: Temporal.Instant;
  /** Of the steps before it, those that count. */
  readonly answers: Partial<Answers>;
}

export interface SummaryRow {
  readonly term: string;
  readonly value: string;
  /** The field by which it is changed; without it the step's own link leads there. */
  readonly name?: string;
}

/** The form after a button inside it was pressed, and the id of what the person is brought to. */
export interface EditedForm {
  readonly fields: FormFields;
  readonly at: string;
}

/** One screen of a journey. Its key is also the last part of its address. */
export interface Step<Answers extends object, Key extends keyof Answers & string> {
  readonly key: Key;
  readonly label: string;
  parse(fields: FormFields, given: StepGiven<Answers>): Result<Answers[Key], readonly FieldFault[]>;
  /** What is probably wrong with an answer: told once in orange, accepted by going on again. */
  warnings?(answer: Answers[Key], given: StepGiven<Answers>, fields: FormFields): readonly FieldFault[];
  /** The form as it stands once the step is finished; without it, as it was typed. */
  tidy?(answer: Answers[Key], given: StepGiven<Answers>, fields: FormFields): FormFields;
  /** Asked with the answers that count so far; without it the step always applies. */
  appliesWhen?(answers: Partial<Answers>): boolean;
  /** Earlier steps: when the answer of one changes, this step's counts no more, until it is as it was again. */
  readonly voidedBy?: readonly (keyof Answers & string)[];
  /** Whether the step, with nothing finished in it, counts as done: asked with what stands in it. */
  mayLeaveOut?(fields: FormFields): boolean;
  /** Fields that are never stored in a draft. Only the last step may have them: it is completed as it comes in. */
  readonly secretFields?: readonly string[];
  summary?(answer: Answers[Key]): readonly SummaryRow[];
  /**
   * Further buttons by their name: they keep what was typed, unfinished as it is, and lead to the path that the
   * button's value stands for, below the draft or from the root. Undefined: no such button.
   */
  readonly asides?: Readonly<Record<string, (value: string) => string | undefined>>;
  /** The button `edit` with its value: one row more, one moved. What was typed is kept and not judged. */
  edit?(fields: FormFields, value: string): EditedForm | undefined;
}

export type AnyStep<Answers extends object> = {
  [Key in keyof Answers & string]: Step<Answers, Key>;
}[keyof Answers & string];

/** What was typed in one step, finished or not. */
export interface StepRecord {
  readonly fields: FormFields;
  readonly notes: readonly string[];
  /** The revision of the draft in which the fields last changed. */
  readonly revision: number;
  /** What the step said when it was finished last, while it is under way again. */
  readonly finishedFields?: FormFields;
}

export type StepRecords = Readonly<Record<string, StepRecord>>;

/** A multi-step screen, declared once: order, conditions and rules. Everything else is derived from it. */
export interface Journey<Answers extends object> {
  readonly name: string;
  /** Goes up whenever drafts under way would be read wrongly. */
  readonly version: number;
  /** Brings the records of an older version to the present one; undefined: such a draft has to begin anew. */
  upgrade?(from: number, records: StepRecords): StepRecords | undefined;
  /** How long a draft waits after its last change. */
  readonly lifetime: Temporal.Duration;
  /** The same once its owner asked for it to be saved; without it, as long as any. */
  readonly savedLifetime?: Temporal.Duration;
  readonly steps: readonly [AnyStep<Answers>, ...AnyStep<Answers>[]];
  /** `free`: any step that applies can be reached at any time; else one after the other. */
  readonly order?: 'free';
  /** What comes after the journey's own steps, for the progress that people see. */
  readonly following?: readonly string[];
}
