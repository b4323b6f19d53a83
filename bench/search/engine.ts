import type { CountedGroup } from '#features/vacancies/index.ts';

export type Counts = Readonly<Partial<Record<CountedGroup, ReadonlyMap<string, number>>>>;

/** What every engine answers with. */
export interface Answer {
  readonly total: number;
  /** 求人番号, in the order asked for. */
  readonly numbers: readonly string[];
  readonly counts: Counts;
}

export interface Replied {
  /** Milliseconds until the answer was here. */
  readonly took: number;
  readonly answer: () => Answer;
}

/** An engine that holds the vacancies and is asked with addresses of the job search. */
export interface Engine {
  readonly name: string;
  ask(address: string): Promise<Replied>;
}

/** An engine that is asked over HTTP. */
export interface HttpEngine extends Engine {
  /** What has to be sent along. */
  readonly headers: Readonly<Record<string, string>>;
  url(address: string): string;
}
