/** 選考結果, as the employer tells the applicant and the office. */
export interface SelectionResult {
  readonly outcome: 'hired' | 'rejected';
  /** To the applicant; empty: nothing further. */
  readonly words: string;
  /** 求人票の労働条件と採用条件の相違; empty: none. */
  readonly differences: string;
}
