import type { FieldFault } from '#kernel/forms.ts';
import { type Answer, showPage } from '#platform/http/answer.ts';
import type { PageRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { fieldErrors } from '#ui/field-errors.ts';
import { codeFaults } from '../code-faults.text.ts';
import { homeCrumb } from '../counter-paths.ts';
import { atStep } from '../sign-in-requests.ts';
import { CodeView, codeTitle } from './code.view.tsx';
import { enterCode } from './enter-code.ts';

const page = (faults: readonly FieldFault[], failedAttempt: boolean): Answer => {
  const body = <CodeView errors={fieldErrors(codeFaults, faults)} />;
  const crumbs = [homeCrumb, { label: codeTitle }];
  return showPage({ title: codeTitle, crumbs, body, hasErrors: faults.length > 0 }, { failedAttempt });
};

/** The second step of the sign-in. */
export const codePage = (parts: Parts) => ({
  show: (request: PageRequest): Promise<Answer> => atStep(parts, request, 'code', () => page([], false)),
  submit: (request: PageRequest): Promise<Answer> =>
    atStep(parts, request, 'code', () => enterCode(parts, request, page)),
});
