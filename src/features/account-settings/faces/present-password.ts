import type { ConfirmationFault } from '#features/accounts/index.ts';
import { policy } from '#kernel/policy.ts';
import { type Answer, goTo, type Page, problem, showPage } from '#platform/http/answer.ts';
import type { FieldError } from '#ui/error-summary.tsx';
import type { HoldFault } from '../actions/hold-proved-account.ts';
import type { SettingsPlace } from './settings-place.ts';

export const presentPasswordField = 'present-password';

const { tries } = policy.passwordLock;

/** By the key of the fault. */
export const presentPasswordWords = {
  'present-password.empty': '今のパスワードを入力してください。',
  'password.wrong': `今のパスワードが違います。続けて${tries}回まちがえると、ログアウトします。`,
} as const;

/** What follows when the present password did not open the way. */
export function presentPasswordRefusal(
  { paths }: SettingsPlace,
  fault: ConfirmationFault | HoldFault,
  pageWith: (errors: readonly FieldError[]) => Page,
): Answer {
  if (fault === 'password.busy') return problem('busy');
  if (fault === 'session.over') return goTo(paths.home);
  // The login says why; the cookie of the session that is over stays, so that it can.
  if (fault === 'password.session-ended') return goTo(paths.settings, { failedAttempt: true });
  const error = { name: presentPasswordField, text: presentPasswordWords[fault] };
  return showPage(pageWith([error]), { failedAttempt: true });
}
