import type { VNode } from 'preact';
import type { Page } from '#platform/http/answer.ts';
import type { SignedInRequest } from '#platform/http/route.ts';
import type { FieldError } from '#ui/error-summary.tsx';
import type { Place, Writer } from '../../actions/place.ts';
import type { SentMessage } from '../../store/messages.store.ts';

/** What one face shows as a page of its own: heading and errors around the conversation. */
export interface ShownConversation {
  readonly errors?: readonly FieldError[];
  readonly body: VNode;
}

/** A conversation that somebody at one of the three faces was let in to. */
export interface AskedConversation {
  readonly request: SignedInRequest;
  readonly writer: Writer;
  readonly place: Place;
  /** The address of the page and of its form. */
  readonly path: string;
  /** Whose a message is, in words of this face. */
  readonly nameOf: (message: SentMessage) => string;
  /** Shown where nothing was written yet. */
  readonly empty: string;
  /** Why nobody is there to read it, in words of this face. */
  readonly notReached: string;
  /** Where this face shows a vacancy by its number. */
  readonly vacancyHref: (number: string) => string;
  readonly page: (shown: ShownConversation) => Page;
}
