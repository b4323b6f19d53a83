import { z } from 'zod';
import { type FieldFault, parseForm } from '#kernel/forms.ts';
import { type Answer, problem, showPage } from '#platform/http/answer.ts';
import { nextPath } from '#platform/http/next-path.ts';
import { fieldOf, type SignedInRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { fieldErrors } from '#ui/field-errors.ts';
import { provePresence } from '../../../actions/prove-presence.ts';
import { homeCrumb, settingsCrumb, staffPaths } from '../counter-paths.ts';
import { presentPasswordFields } from '../present-password.form.ts';
import { presentPasswordFaults } from '../present-password.text.ts';
import { goRenewed, visitOf } from '../sign-in-requests.ts';
import { ProofView, proofTitle } from './proof.view.tsx';

const proofForm = z.strictObject({ ...presentPasswordFields, next: z.string().optional() });

const nextOf = (given: string | undefined): string =>
  nextPath(given, staffPaths.settings) ?? staffPaths.ownAuthenticator;

function page(request: SignedInRequest, faults: readonly FieldFault[], failedAttempt = false): Answer {
  const errors = fieldErrors(presentPasswordFaults, faults);
  const { query, form, formToken } = request;
  const next = nextOf('next' in form ? fieldOf(form, 'next') : query['next']);
  return showPage(
    {
      title: proofTitle,
      crumbs: [homeCrumb, settingsCrumb, { label: proofTitle }],
      body: <ProofView {...{ errors, formToken, next }} />,
      hasErrors: faults.length > 0,
    },
    { failedAttempt },
  );
}

/** The password once more before the second step changes (s-ses5). */
export const proofPage = (parts: Parts) => ({
  show: async (request: SignedInRequest): Promise<Answer> => page(request, []),
  async submit(request: SignedInRequest): Promise<Answer> {
    const parsed = parseForm(proofForm, request.form);
    if (!parsed.ok) return page(request, parsed.fault);
    const typed = {
      staffId: request.owner.id,
      session: request.session,
      password: parsed.value['present-password'],
    };
    const proved = await provePresence(parts, typed, visitOf(request));
    if (proved.ok) return goRenewed(nextOf(parsed.value.next), proved.value.token);
    if (proved.fault === 'staff.sign-in.busy') return problem('busy');
    if (proved.fault === 'staff.unknown') return problem('forbidden');
    return page(request, [{ name: 'present-password', key: proved.fault }], true);
  },
});
