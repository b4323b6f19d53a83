import { type Answer, goTo } from '#platform/http/answer.ts';
import { keepForm } from '#platform/http/kept-forms.ts';
import type { SignedInRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { isFresh } from '#platform/security/session.ts';
import { placeOf } from './settings-place.ts';

/**
 * s-ses5: leads somebody whose login is older than 20 minutes to the password once more, and back; what was typed
 * waits there. Undefined: the login is fresh.
 */
export async function toProofUnlessFresh(
  parts: Parts,
  request: SignedInRequest,
): Promise<Answer | undefined> {
  const { session, now, form } = request;
  if (isFresh(session, now)) return undefined;
  const { paths } = placeOf(request);
  const [path = paths.settings] = request.url.split('?');
  const wasPosted = Object.keys(form).length > 0;
  const next = wasPosted
    ? `${path}?kept=${await keepForm(parts.database.reading, { session, path, form }, now)}`
    : request.url;
  return goTo(`${paths.proof}?${new URLSearchParams({ next })}`);
}
