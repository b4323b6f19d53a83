import { type FieldFault, parseForm } from '#kernel/forms.ts';
import { type Answer, problem, showPage } from '#platform/http/answer.ts';
import type { PageRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { fieldErrors } from '#ui/field-errors.ts';
import type { SignIn } from '../../../actions/find-sign-in.ts';
import { replaceInitialPassword } from '../../../actions/replace-initial-password.ts';
import { homeCrumb } from '../counter-paths.ts';
import { newPasswordForm } from '../new-password.form.ts';
import { fieldOfPasswordFault, newPasswordFaults } from '../new-password.text.ts';
import { atStep, attemptToken, goSignedIn, startOver, visitOf } from '../sign-in-requests.ts';
import { NewPasswordView, newPasswordTitle } from './new-password.view.tsx';

const page = ({ staff }: SignIn, faults: readonly FieldFault[]): Answer => {
  const errors = fieldErrors(newPasswordFaults, faults);
  const body = <NewPasswordView errors={errors} loginName={staff.login_name} />;
  const crumbs = [homeCrumb, { label: newPasswordTitle }];
  return showPage({ title: newPasswordTitle, crumbs, body, hasErrors: faults.length > 0 });
};

/** The last step of the first sign-in: a password that nobody else knows. */
export const newPasswordPage = (parts: Parts) => ({
  show: (request: PageRequest): Promise<Answer> =>
    atStep(parts, request, 'new-password', (signIn) => page(signIn, [])),
  submit: (request: PageRequest): Promise<Answer> =>
    atStep(parts, request, 'new-password', async (signIn) => {
      const parsed = parseForm(newPasswordForm, request.form);
      if (!parsed.ok) return page(signIn, parsed.fault);
      const wished = {
        token: attemptToken(request),
        password: parsed.value['new-password'],
        repeated: parsed.value['new-password-again'],
      };
      const replaced = await replaceInitialPassword(parts, wished, visitOf(request));
      if (replaced.ok) return goSignedIn(replaced.value);
      if (replaced.fault === 'staff.sign-in.over') return startOver('over');
      if (replaced.fault === 'staff.sign-in.busy') return problem('busy');
      return page(signIn, [{ name: fieldOfPasswordFault(replaced.fault), key: replaced.fault }]);
    }),
});
