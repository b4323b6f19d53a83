import { z } from 'zod';
import { listPasskeys, type Passkey, passkeyNameField } from '#features/ways-in/index.ts';
import { parseForm } from '#kernel/forms.ts';
import { type Answer, goTo, problem, showPage } from '#platform/http/answer.ts';
import { fieldOf, type Route, type SignedInRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import type { FieldError } from '#ui/error-summary.tsx';
import { fieldErrors } from '#ui/field-errors.ts';
import { removePasskey, renamePasskey } from '../../../actions/change-passkeys.ts';
import { toProofUnlessFresh } from '../../fresh-login.ts';
import { atEachPlace, noDeviceCookie, placeOf } from '../../settings-place.ts';
import { securityTitle } from '../security/security.view.tsx';
import { PasskeyView } from './passkey.view.tsx';
import { nameWords, passkeysTitle } from './passkeys.text.ts';

/** One passkey: another name, or away with it. */
export const passkeyRoutes = (parts: Parts): readonly Route[] =>
  atEachPlace(({ face, paths, routeName }) => [
    {
      name: routeName('passkey'),
      method: 'GET',
      path: `${paths.passkeys}/:id`,
      face,
      may: 'signed-in',
      handle: (request: SignedInRequest) => atPasskey(parts, request, (one) => show(request, one)),
    },
    {
      name: routeName('passkey.submit'),
      method: 'POST',
      path: `${paths.passkeys}/:id`,
      face,
      may: 'signed-in',
      handle: (request: SignedInRequest) => atPasskey(parts, request, (one) => submit(parts, request, one)),
    },
  ]);

/** Others' passkeys are not there. */
async function atPasskey(
  parts: Parts,
  { session, params }: SignedInRequest,
  page: (passkey: Passkey) => Promise<Answer>,
): Promise<Answer> {
  const own = await listPasskeys(parts.database.reading, { kind: 'account', id: session.ownerId });
  const passkey = own.find(({ id }) => id === params['id']);
  return passkey === undefined ? problem('not-found') : page(passkey);
}

async function show(
  request: SignedInRequest,
  passkey: Passkey,
  errors: readonly FieldError[] = [],
): Promise<Answer> {
  const place = placeOf(request);
  const { security, passkeys } = place.paths;
  const typed = request.keptForm ?? request.form;
  const name = 'name' in typed ? fieldOf(typed, 'name') : passkey.name;
  return showPage({
    title: passkey.name,
    crumbs: [
      place.crumb,
      { label: securityTitle, href: security },
      { label: passkeysTitle, href: passkeys },
      { label: passkey.name },
    ],
    hasErrors: errors.length > 0,
    body: <PasskeyView {...{ place, formToken: request.formToken, passkey, name, errors }} />,
  });
}

const renameForm = z.strictObject({ name: passkeyNameField });

async function submit(parts: Parts, request: SignedInRequest, passkey: Passkey): Promise<Answer> {
  const { form, session, actor, now } = request;
  const proof = await toProofUnlessFresh(parts, request);
  if (proof !== undefined) return proof;
  const place = placeOf(request);
  const list = place.paths.passkeys;
  if (fieldOf(form, 'removal') === 'yes') {
    const removed = await removePasskey(parts, session.ownerId, passkey.id, actor, now);
    if (!removed.ok) return problem('not-found');
    return goTo(`${list}?done=removed`, { cookies: [noDeviceCookie(place)] });
  }
  const read = parseForm(renameForm, form);
  if (!read.ok) return show(request, passkey, fieldErrors(nameWords, read.fault));
  const named = { id: passkey.id, name: read.value.name };
  const renamed = await renamePasskey(parts, session.ownerId, named, actor, now);
  return renamed.ok ? goTo(`${list}?done=renamed`) : problem('not-found');
}
