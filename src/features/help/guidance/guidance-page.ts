import type { VNode } from 'preact';
import type { PublicFacts } from '../rules/public-facts.ts';

export interface GuidanceSection {
  /** Goal of the links in the contents; stable, because mails and other pages may point at it. */
  readonly id: string;
  readonly heading: string;
  readonly Text: (facts: PublicFacts) => VNode;
}

/** A page to read: everything but its words is the same for all of them. */
export interface GuidancePage {
  /** Last part of the route's name. */
  readonly name: string;
  readonly path: string;
  readonly title: string;
  /** Pages between トップ and this one. */
  readonly above?: readonly { readonly label: string; readonly href: string }[];
  readonly Lead: (facts: PublicFacts) => VNode;
  readonly sections: readonly GuidanceSection[];
}
