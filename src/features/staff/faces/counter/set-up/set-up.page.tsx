import type { FieldFault } from '#kernel/forms.ts';
import { type Answer, showPage } from '#platform/http/answer.ts';
import type { PageRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { fieldErrors } from '#ui/field-errors.ts';
import { type SignIn, secretToSetUp } from '../../../actions/find-sign-in.ts';
import { enterCode } from '../code/enter-code.ts';
import { codeFaults } from '../code-faults.text.ts';
import { homeCrumb } from '../counter-paths.ts';
import { atStep } from '../sign-in-requests.ts';
import { SetUpView, setUpTitle } from './set-up.view.tsx';

const pageOf =
  (parts: Parts, signIn: SignIn, passkeyRefused = false) =>
  (faults: readonly FieldFault[], failedAttempt: boolean): Answer => {
    const offer = {
      secret: secretToSetUp(parts, signIn),
      siteName: parts.site.siteName,
      loginName: signIn.staff.login_name,
    };
    const errors = fieldErrors(codeFaults, faults);
    const body = <SetUpView {...{ errors, offer, passkeyRefused }} />;
    const hasErrors = faults.length > 0 || passkeyRefused;
    const crumbs = [homeCrumb, { label: setUpTitle }];
    return showPage({ title: setUpTitle, crumbs, body, hasErrors, script: 'passkeys' }, { failedAttempt });
  };

/** The second step of the first sign-in: the app is set up and proves it with its first code. */
export const setUpPage = (parts: Parts) => ({
  show: (request: PageRequest): Promise<Answer> =>
    atStep(parts, request, 'set-up', (signIn) =>
      pageOf(parts, signIn, request.query['passkey'] === 'refused')([], false),
    ),
  submit: (request: PageRequest): Promise<Answer> =>
    atStep(parts, request, 'set-up', (signIn) => enterCode(parts, request, pageOf(parts, signIn))),
});
