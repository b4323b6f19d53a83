import { z } from 'zod';
import { listPasskeys, type Passkey, passkeyNameField, passkeyNameWords } from '#features/ways-in/index.ts';
import { type FieldFault, parseForm } from '#kernel/forms.ts';
import { type Answer, goTo, problem, showPage } from '#platform/http/answer.ts';
import { fieldOf, type SignedInRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { isFresh } from '#platform/security/session.ts';
import { fieldErrors } from '#ui/field-errors.ts';
import { removeStaffPasskey, renameStaffPasskey } from '../../../actions/own-passkeys.ts';
import { homeCrumb, settingsCrumb, staffPaths } from '../counter-paths.ts';
import { toProof } from '../proof/to-proof.ts';
import { visitOf } from '../sign-in-requests.ts';
import { OwnPasskeyView } from './own-passkey.view.tsx';
import { lastPasskeyWords, ownPasskeysTitle } from './own-passkeys.text.ts';

interface Told {
  readonly faults?: readonly FieldFault[];
  readonly refusal?: string;
}

function page(request: SignedInRequest, passkey: Passkey, { faults = [], refusal }: Told = {}): Answer {
  const typed = request.keptForm ?? request.form;
  const name = 'name' in typed ? fieldOf(typed, 'name') : passkey.name;
  const errors = fieldErrors(passkeyNameWords, faults);
  return showPage({
    title: passkey.name,
    crumbs: [
      homeCrumb,
      settingsCrumb,
      { label: ownPasskeysTitle, href: staffPaths.ownPasskeys },
      { label: passkey.name },
    ],
    hasErrors: faults.length > 0 || refusal !== undefined,
    body: <OwnPasskeyView {...{ formToken: request.formToken, passkey, name, errors, refusal }} />,
  });
}

const form = z.strictObject({ name: passkeyNameField });

/** One passkey of one's own: another name, or away with it. */
export const ownPasskeyPage = (parts: Parts) => {
  const passkeyOf = async ({ owner, params }: SignedInRequest): Promise<Passkey | undefined> => {
    const own = await listPasskeys(parts.database.reading, { kind: 'staff', id: owner.id });
    return own.find(({ id }) => id === params['id']);
  };
  const remove = async (request: SignedInRequest, passkey: Passkey): Promise<Answer> => {
    const which = { staffId: request.owner.id, id: passkey.id };
    const removed = await removeStaffPasskey(parts, which, visitOf(request));
    if (removed.ok) return goTo(`${staffPaths.ownPasskeys}?done=removed`);
    if (removed.fault === 'passkey.gone') return problem('not-found');
    return page(request, passkey, { refusal: lastPasskeyWords });
  };
  return {
    async show(request: SignedInRequest): Promise<Answer> {
      const passkey = await passkeyOf(request);
      return passkey === undefined ? problem('not-found') : page(request, passkey);
    },
    async submit(request: SignedInRequest): Promise<Answer> {
      const passkey = await passkeyOf(request);
      if (passkey === undefined) return problem('not-found');
      if (!isFresh(request.session, request.now)) return toProof(parts, request);
      if (fieldOf(request.form, 'removal') === 'yes') return remove(request, passkey);
      const parsed = parseForm(form, request.form);
      if (!parsed.ok) return page(request, passkey, { faults: parsed.fault });
      const named = { staffId: request.owner.id, id: passkey.id, name: parsed.value.name };
      const renamed = await renameStaffPasskey(parts, named, visitOf(request));
      return renamed.ok ? goTo(`${staffPaths.ownPasskeys}?done=renamed`) : problem('not-found');
    },
  };
};
