import type { ApplicationRow } from '#features/applications/index.ts';
import type { Actor } from '#platform/recording/audit.ts';
import type { MessageSide } from '../rules/sides.ts';

/** Where two sides write to one another. */
export type Place =
  | { readonly kind: 'application'; readonly application: ApplicationRow }
  | {
      readonly kind: 'office';
      /** Of the living record, and all of it with those that were joined into it. */
      readonly number: string;
      readonly numbers: readonly string[];
      /** That writes, or is written to. */
      readonly officeNumber: string;
    };

/** Somebody at one side of a conversation. */
export interface Writer {
  readonly side: MessageSide;
  /** The account, or the member of staff. */
  readonly id: string;
  readonly actor: Actor;
}
