import { type FieldFault, parseForm } from '#kernel/forms.ts';
import { type Answer, goTo, problem, showPage } from '#platform/http/answer.ts';
import type { SignedInRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { isFresh } from '#platform/security/session.ts';
import { fieldErrors } from '#ui/field-errors.ts';
import { replaceAuthenticator, secretToReplaceWith } from '../../../actions/replace-authenticator.ts';
import { findStaff } from '../../../store/staff.store.ts';
import { codeForm } from '../code.form.ts';
import { codeFaults } from '../code-faults.text.ts';
import { homeCrumb, settingsCrumb, staffPaths } from '../counter-paths.ts';
import { goRenewed, visitOf } from '../sign-in-requests.ts';
import { OwnAuthenticatorView, ownAuthenticatorTitle } from './own-authenticator.view.tsx';

async function page(
  parts: Parts,
  request: SignedInRequest,
  faults: readonly FieldFault[],
  failedAttempt = false,
): Promise<Answer> {
  if (!isFresh(request.session, request.now)) return goTo(staffPaths.proof);
  const staff = await findStaff(parts.database.reading, request.owner.id);
  if (staff === undefined) return problem('forbidden');
  const offer = {
    secret: secretToReplaceWith(parts, staff, request.session),
    siteName: parts.site.siteName,
    loginName: staff.login_name,
  };
  const errors = fieldErrors(codeFaults, faults);
  return showPage(
    {
      title: ownAuthenticatorTitle,
      crumbs: [homeCrumb, settingsCrumb, { label: ownAuthenticatorTitle }],
      body: <OwnAuthenticatorView errors={errors} offer={offer} formToken={request.formToken} />,
      hasErrors: faults.length > 0,
    },
    { failedAttempt },
  );
}

/** A new telephone: the app is set up again by whoever proved recently to be there. */
export const ownAuthenticatorPage = (parts: Parts) => ({
  show: (request: SignedInRequest): Promise<Answer> => page(parts, request, []),
  async submit(request: SignedInRequest): Promise<Answer> {
    const parsed = parseForm(codeForm, request.form);
    if (!parsed.ok) return page(parts, request, parsed.fault);
    const typed = { staffId: request.owner.id, session: request.session, code: parsed.value.code };
    const replaced = await replaceAuthenticator(parts, typed, visitOf(request));
    if (replaced.ok) return goRenewed(`${staffPaths.settings}?done=authenticator`, replaced.value.token);
    const { fault } = replaced;
    if (fault === 'staff.session.not-fresh') return goTo(staffPaths.proof);
    if (fault === 'staff.unknown') return problem('forbidden');
    return page(parts, request, [{ name: 'code', key: fault }], true);
  },
});
