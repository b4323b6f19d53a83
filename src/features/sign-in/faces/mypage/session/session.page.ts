import { japaneseTime } from '#kernel/time.ts';
import { type Answer, goTo, showText } from '#platform/http/answer.ts';
import { nextPath } from '#platform/http/next-path.ts';
import { fieldOf, type PageRequest, type Route } from '#platform/http/route.ts';
import { sessionEndsAt } from '#platform/security/session.ts';
import type { Entrance } from '../../public/entrance.ts';

/**
 * s-ses3: staying signed in with one press. Coming here is itself the use that puts the end off. A form names the page
 * it stands on as `back`; the script names none and gets the new end as JSON.
 */
export const sessionRoutes = ({ routeName, paths, face }: Entrance): readonly Route[] => [
  {
    name: routeName('session.submit'),
    method: 'POST',
    path: `${paths.home}/session`,
    face,
    may: 'anyone',
    handle: async (request) => ('back' in request.form ? backToPage(paths.home, request) : newEnd(request)),
  },
];

/** A page whose session has ended meanwhile leads to the login and says there why. */
const backToPage = (home: string, { form }: PageRequest): Answer =>
  goTo(nextPath(fieldOf(form, 'back'), home) ?? home);

function newEnd({ session, now }: PageRequest): Answer {
  const contentType = 'application/json; charset=utf-8';
  if (session === undefined) return showText('{}', contentType, 401);
  const endsAt = sessionEndsAt(session);
  const end = { text: `${japaneseTime(endsAt)}まで`, at: endsAt.toString(), now: now.toString() };
  return showText(JSON.stringify(end), contentType);
}
