import { type Answer, goTo } from '#platform/http/answer.ts';
import { keepForm } from '#platform/http/kept-forms.ts';
import type { SignedInRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { staffPaths } from '../counter-paths.ts';

/** s-ses5: the password once more, and back to what was posted, which waits there. */
export async function toProof(parts: Parts, { session, url, form, now }: SignedInRequest): Promise<Answer> {
  const [path = staffPaths.settings] = url.split('?');
  const next = `${path}?kept=${await keepForm(parts.database.reading, { session, path, form }, now)}`;
  return goTo(`${staffPaths.proof}?${new URLSearchParams({ next })}`);
}
