import { type Answer, goTo } from '#platform/http/answer.ts';
import type { PageRequest } from '#platform/http/route.ts';
import type { AttemptEnd } from '../../actions/hold-attempt.ts';
import type { Entrance } from './entrance.ts';
import { noAttemptCookie } from './sign-in-cookies.ts';

/** The attempt that this browser has under way. */
export const attemptOf = ({ cookies }: Entrance, request: PageRequest): string =>
  request.cookie(cookies.attempt) ?? '';

/** Where a login cannot go on from here. */
export const attemptEnded = (entrance: Entrance, end: AttemptEnd): Answer => {
  const { unavailable, login } = entrance.paths;
  return goTo(end === 'account.unavailable' ? unavailable : `${login}?again=1`, {
    cookies: [noAttemptCookie(entrance)],
  });
};
