import { type FieldFault, parseForm } from '#kernel/forms.ts';
import { type Answer, goTo } from '#platform/http/answer.ts';
import type { PageRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { enterAuthenticatorCode } from '../../../actions/enter-authenticator-code.ts';
import { codeForm } from '../code.form.ts';
import { stepPaths } from '../counter-paths.ts';
import { attemptToken, goSignedIn, startOver, visitOf } from '../sign-in-requests.ts';

/** What the code page and the set-up page do with a code; they differ in what they show when it is wrong. */
export async function enterCode(
  parts: Parts,
  request: PageRequest,
  refuse: (faults: readonly FieldFault[], failedAttempt: boolean) => Answer,
): Promise<Answer> {
  const parsed = parseForm(codeForm, request.form);
  if (!parsed.ok) return refuse(parsed.fault, false);
  const typed = { token: attemptToken(request), code: parsed.value.code };
  const entered = await enterAuthenticatorCode(parts, typed, visitOf(request));
  if (entered.ok) {
    return entered.value.step === 'done' ? goSignedIn(entered.value) : goTo(stepPaths['new-password']);
  }
  if (entered.fault === 'staff.sign-in.over') return startOver('over');
  return refuse([{ name: 'code', key: entered.fault }], true);
}
