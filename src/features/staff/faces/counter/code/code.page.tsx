import type { FieldFault } from '#kernel/forms.ts';
import { type Answer, showPage } from '#platform/http/answer.ts';
import type { PageRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { fieldErrors } from '#ui/field-errors.ts';
import type { SignIn } from '../../../actions/find-sign-in.ts';
import { codeFaults } from '../code-faults.text.ts';
import { homeCrumb } from '../counter-paths.ts';
import { atStep } from '../sign-in-requests.ts';
import { CodeView, codeTitleOf } from './code.view.tsx';
import { enterCode } from './enter-code.ts';

const pageOf =
  (signIn: SignIn, passkeyRefused = false) =>
  (faults: readonly FieldFault[], failedAttempt: boolean): Answer => {
    const errors = fieldErrors(codeFaults, faults);
    const title = codeTitleOf(signIn);
    const body = <CodeView {...{ errors, passkeyRefused }} {...signIn} />;
    const crumbs = [homeCrumb, { label: title }];
    const hasErrors = faults.length > 0 || passkeyRefused;
    return showPage({ title, crumbs, body, hasErrors, script: 'passkeys' }, { failedAttempt });
  };

/** The second step of the sign-in. */
export const codePage = (parts: Parts) => ({
  show: (request: PageRequest): Promise<Answer> =>
    atStep(parts, request, 'code', (signIn) =>
      pageOf(signIn, request.query['passkey'] === 'refused')([], false),
    ),
  submit: (request: PageRequest): Promise<Answer> =>
    atStep(parts, request, 'code', (signIn) => enterCode(parts, request, pageOf(signIn))),
});
