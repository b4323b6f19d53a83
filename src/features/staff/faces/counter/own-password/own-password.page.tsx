import { z } from 'zod';
import { type FieldFault, parseForm } from '#kernel/forms.ts';
import { type Answer, problem, showPage } from '#platform/http/answer.ts';
import type { SignedInRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { fieldErrors } from '#ui/field-errors.ts';
import { type ChangePasswordFault, changeOwnPassword } from '../../../actions/change-own-password.ts';
import { findStaff } from '../../../store/staff.store.ts';
import { homeCrumb, settingsCrumb, staffPaths } from '../counter-paths.ts';
import { newPasswordFields } from '../new-password.form.ts';
import { fieldOfPasswordFault, newPasswordFaults } from '../new-password.text.ts';
import { presentPasswordFields } from '../present-password.form.ts';
import { presentPasswordFaults } from '../present-password.text.ts';
import { goRenewed, visitOf } from '../sign-in-requests.ts';
import { OwnPasswordView, ownPasswordTitle } from './own-password.view.tsx';

const form = z.strictObject({ ...presentPasswordFields, ...newPasswordFields });
const texts = { ...presentPasswordFaults, ...newPasswordFaults };

async function page(
  parts: Parts,
  request: SignedInRequest,
  faults: readonly FieldFault[],
  failedAttempt = false,
): Promise<Answer> {
  const staff = await findStaff(parts.database.reading, request.owner.id);
  const body = (
    <OwnPasswordView
      errors={fieldErrors(texts, faults)}
      loginName={staff?.login_name ?? ''}
      formToken={request.formToken}
    />
  );
  return showPage(
    {
      title: ownPasswordTitle,
      crumbs: [homeCrumb, settingsCrumb, { label: ownPasswordTitle }],
      body,
      hasErrors: faults.length > 0,
    },
    { failedAttempt },
  );
}

const isAboutPresentPassword = (
  fault: ChangePasswordFault,
): fault is 'staff.sign-in.wrong' | 'staff.sign-in.locked-now' | 'staff.sign-in.locked' =>
  fault === 'staff.sign-in.wrong' || fault === 'staff.sign-in.locked-now' || fault === 'staff.sign-in.locked';

export const ownPasswordPage = (parts: Parts) => ({
  show: (request: SignedInRequest): Promise<Answer> => page(parts, request, []),
  async submit(request: SignedInRequest): Promise<Answer> {
    const parsed = parseForm(form, request.form);
    if (!parsed.ok) return page(parts, request, parsed.fault);
    const wished = {
      staffId: request.owner.id,
      session: request.session,
      presentPassword: parsed.value['present-password'],
      password: parsed.value['new-password'],
      repeated: parsed.value['new-password-again'],
    };
    const changed = await changeOwnPassword(parts, wished, visitOf(request));
    if (changed.ok) return goRenewed(`${staffPaths.settings}?done=password`, changed.value.token);
    const { fault } = changed;
    if (fault === 'staff.sign-in.busy') return problem('busy');
    if (fault === 'staff.unknown') return problem('forbidden');
    if (isAboutPresentPassword(fault)) {
      return page(parts, request, [{ name: 'present-password', key: fault }], true);
    }
    return page(parts, request, [{ name: fieldOfPasswordFault(fault), key: fault }]);
  },
});
