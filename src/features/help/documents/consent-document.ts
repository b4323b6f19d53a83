import type { VNode } from 'preact';

/** One chapter of a document; ids are stable so that other texts can point at it. */
export interface DocumentChapter {
  readonly id: string;
  readonly heading: string;
  readonly Text: () => VNode;
}

export interface DocumentChange {
  readonly version: number;
  /** ISO date from which that version counts. */
  readonly date: string;
  readonly text: string;
}

/** A document people agree to before an account is opened (CODE-2); `Body` has headings from h2 down. */
export interface ConsentDocument {
  readonly key: 'privacy-policy' | 'terms-of-use';
  readonly label: 'プライバシーポリシー' | '利用規約';
  readonly version: number;
  /** ISO date, Japan. */
  readonly effectiveFrom: string;
  /** Newest first; what a person reads who agreed to an earlier version. */
  readonly changes: readonly DocumentChange[];
  readonly Body: () => VNode;
}
