import type { VNode } from 'preact';
import type { SignedInRequest } from '#platform/http/route.ts';

/**
 * A section of 「ログインの安全」 that another slice brings, with its own heading (h2); whose page it is, is told by
 * the session's face and owner. Undefined: nothing to say to this person.
 */
export type SecurityBlock = (request: SignedInRequest) => Promise<VNode | undefined>;

/** What other slices bring to the account's own pages; handed in by composition. */
export interface AccountSettingsSources {
  readonly securityBlocks: readonly SecurityBlock[];
}
