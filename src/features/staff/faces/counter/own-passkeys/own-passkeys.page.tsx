import { z } from 'zod';
import { listPasskeys, passkeyNameField, passkeyNameWords } from '#features/ways-in/index.ts';
import { type FieldFault, parseForm } from '#kernel/forms.ts';
import { type Answer, goTo, showPage } from '#platform/http/answer.ts';
import { fieldOf, type SignedInRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { isFresh } from '#platform/security/session.ts';
import { fieldErrors } from '#ui/field-errors.ts';
import { addStaffPasskey, beginOwnPasskey } from '../../../actions/own-passkeys.ts';
import { findStaff } from '../../../store/staff.store.ts';
import { homeCrumb, settingsCrumb, staffPaths } from '../counter-paths.ts';
import { answeredPasskey, answerOptions, noPasskeyAttempt } from '../passkey-step/passkey-step.page.ts';
import { toProof } from '../proof/to-proof.ts';
import { visitOf } from '../sign-in-requests.ts';
import { additionWords, ownPasskeysTitle } from './own-passkeys.text.ts';
import { OwnPasskeysView } from './own-passkeys.view.tsx';

interface Told {
  readonly faults?: readonly FieldFault[];
  readonly refusal?: string;
}

async function page(
  parts: Parts,
  request: SignedInRequest,
  { faults = [], refusal }: Told = {},
): Promise<Answer> {
  const typed = request.keptForm ?? request.form;
  const view = {
    ...{ formToken: request.formToken, refusal },
    passkeys: await listPasskeys(parts.database.reading, { kind: 'staff', id: request.owner.id }),
    name: 'name' in typed ? fieldOf(typed, 'name') : request.client.device,
    errors: fieldErrors(passkeyNameWords, faults),
    done: request.query['done'],
  };
  return showPage({
    title: ownPasskeysTitle,
    crumbs: [homeCrumb, settingsCrumb, { label: ownPasskeysTitle }],
    hasErrors: faults.length > 0 || refusal !== undefined,
    script: 'passkeys',
    body: <OwnPasskeysView {...view} />,
  });
}

const form = z.strictObject({ name: passkeyNameField, 'passkey-answer': z.string().optional() });

/** s-stf1: a passkey in the place of the app's code; added by whoever proved recently to be there (s-ses5). */
export const ownPasskeysPage = (parts: Parts) => ({
  show: (request: SignedInRequest): Promise<Answer> => page(parts, request),
  async options(request: SignedInRequest): Promise<Answer> {
    const isReady = isFresh(request.session, request.now) && parseForm(form, request.form).ok;
    const staff = isReady ? await findStaff(parts.database.reading, request.owner.id) : undefined;
    const begun = staff === undefined ? undefined : await beginOwnPasskey(parts, staff, request.now);
    return answerOptions(begun?.ok === true ? begun.value : undefined);
  },
  async submit(request: SignedInRequest): Promise<Answer> {
    if (!isFresh(request.session, request.now)) return toProof(parts, request);
    const parsed = parseForm(form, request.form);
    if (!parsed.ok) return page(parts, request, { faults: parsed.fault });
    const { passkeyToken, answer } = answeredPasskey(request);
    const made = { token: passkeyToken, answer, name: parsed.value.name };
    const added = await addStaffPasskey(parts, request.owner.id, made, visitOf(request));
    if (!added.ok) return page(parts, request, { refusal: additionWords(added.fault) });
    return goTo(`${staffPaths.ownPasskeys}?done=added`, { cookies: [noPasskeyAttempt] });
  },
});
