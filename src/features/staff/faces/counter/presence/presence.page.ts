import { japaneseTime } from '#kernel/time.ts';
import { type Answer, showText } from '#platform/http/answer.ts';
import type { PageRequest, SignedInRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { sessionEndsAt } from '#platform/security/session.ts';
import { cancelSignIn } from '../../../actions/cancel-sign-in.ts';
import { signOut } from '../../../actions/sign-out.ts';
import { attemptToken, goSignedOut, startOver, visitOf } from '../sign-in-requests.ts';

/** Leaving and staying: what the header's button and the warning before the end do. */
export const presencePage = (parts: Parts) => ({
  async cancel(request: PageRequest): Promise<Answer> {
    await cancelSignIn(parts, attemptToken(request), visitOf(request));
    return startOver();
  },
  async logout(request: PageRequest): Promise<Answer> {
    if (request.session !== undefined) await signOut(parts, request.session, visitOf(request));
    return goSignedOut();
  },
  /** The request itself was the use that makes the session go on; the script asks until when. */
  async stay({ session, now }: SignedInRequest): Promise<Answer> {
    const endsAt = sessionEndsAt(session);
    const answer = {
      endsAt: endsAt.toString(),
      at: endsAt.toString(),
      text: `${japaneseTime(endsAt)}まで`,
      now: now.toString(),
    };
    return showText(JSON.stringify(answer), 'application/json; charset=utf-8');
  },
});
