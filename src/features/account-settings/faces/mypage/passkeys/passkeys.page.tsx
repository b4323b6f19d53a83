import { z } from 'zod';
import { listPasskeys, passkeyNameField } from '#features/ways-in/index.ts';
import { parseForm } from '#kernel/forms.ts';
import { type Answer, goTo, problem, showPage, showText } from '#platform/http/answer.ts';
import { fieldOf, type Route, type SignedInRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import type { FieldError } from '#ui/error-summary.tsx';
import { fieldErrors } from '#ui/field-errors.ts';
import { addPasskey, beginAddition } from '../../../actions/change-passkeys.ts';
import { toProofUnlessFresh } from '../../fresh-login.ts';
import { ownAccount } from '../../own-account.ts';
import { atEachPlace, noDeviceCookie, placeOf } from '../../settings-place.ts';
import { securityTitle } from '../security/security.view.tsx';
import { additionWords, nameWords, passkeysTitle } from './passkeys.text.ts';
import { PasskeysView } from './passkeys.view.tsx';

/** The one way in that needs a script: without it the page says so and names the others. */
export const passkeysRoutes = (parts: Parts): readonly Route[] =>
  atEachPlace(({ face, paths, routeName }) => {
    const facts = { face, may: 'signed-in' } as const;
    return [
      {
        ...facts,
        name: routeName('passkeys'),
        method: 'GET',
        path: paths.passkeys,
        handle: (request: SignedInRequest) => show(parts, request),
      },
      {
        ...facts,
        name: routeName('passkeys.options'),
        method: 'POST',
        path: `${paths.passkeys}/options`,
        handle: (request: SignedInRequest) => options(parts, request),
      },
      {
        ...facts,
        name: routeName('passkeys.submit'),
        method: 'POST',
        path: paths.passkeys,
        handle: (request: SignedInRequest) => submit(parts, request),
      },
    ];
  });

interface Told {
  readonly errors?: readonly FieldError[];
  readonly refusal?: string;
}

async function show(
  parts: Parts,
  request: SignedInRequest,
  { errors = [], refusal }: Told = {},
): Promise<Answer> {
  const { session, form, keptForm, query, client, formToken } = request;
  const place = placeOf(request);
  const typed = keptForm ?? form;
  const view = {
    ...{ place, formToken, errors, refusal },
    passkeys: await listPasskeys(parts.database.reading, { kind: 'account', id: session.ownerId }),
    name: 'name' in typed ? fieldOf(typed, 'name') : client.device,
    done: query['done'],
  };
  return showPage({
    title: passkeysTitle,
    crumbs: [place.crumb, { label: securityTitle, href: place.paths.security }, { label: passkeysTitle }],
    hasErrors: errors.length > 0 || refusal !== undefined,
    script: 'passkeys',
    body: <PasskeysView {...view} />,
  });
}

const additionForm = z.strictObject({ name: passkeyNameField, 'passkey-answer': z.string().optional() });

/** For the script. Whatever stands in the way is told by the page that it then asks for with the same form. */
async function options(parts: Parts, request: SignedInRequest): Promise<Answer> {
  const { now, form } = request;
  const json = 'application/json; charset=utf-8';
  const isReady =
    (await toProofUnlessFresh(parts, request)) === undefined && parseForm(additionForm, form).ok;
  const begun = isReady ? await beginAddition(parts, await ownAccount(parts, request), now) : undefined;
  if (begun?.ok !== true) return showText('{}', json, 409);
  return {
    ...showText(JSON.stringify(begun.value.options), json),
    cookies: [{ name: 'passkey-attempt', value: begun.value.token }],
  };
}

async function submit(parts: Parts, request: SignedInRequest): Promise<Answer> {
  const { form, session, client, actor, now } = request;
  const proof = await toProofUnlessFresh(parts, request);
  if (proof !== undefined) return proof;
  const read = parseForm(additionForm, form);
  if (!read.ok) return show(parts, request, { errors: fieldErrors(nameWords, read.fault) });
  const { name, 'passkey-answer': answer = '' } = read.value;
  const token = request.cookie('passkey-attempt') ?? '';
  const made = { token, answer, name, device: client.device };
  const added = await addPasskey(parts, session.ownerId, made, actor, now);
  const place = placeOf(request);
  if (added.ok) {
    const cookies = [noDeviceCookie(place), { name: 'passkey-attempt', value: undefined }];
    return goTo(`${place.paths.passkeys}?done=added`, { cookies });
  }
  if (added.fault === 'session.over') return problem('forbidden');
  return show(parts, request, { refusal: additionWords(added.fault) });
}
