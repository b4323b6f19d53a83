import { z } from 'zod';
import { authenticatorSecretToOffer, listWaysIn } from '#features/ways-in/index.ts';
import { parseForm } from '#kernel/forms.ts';
import { digitsOnly } from '#kernel/text-input.ts';
import { type Answer, goTo, problem, showPage } from '#platform/http/answer.ts';
import { fieldOf, type Route, type SignedInRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import type { FieldError } from '#ui/error-summary.tsx';
import { fieldErrors } from '#ui/field-errors.ts';
import { setUpAuthenticator, takeAuthenticatorAway } from '../../../actions/change-authenticator.ts';
import { toProofUnlessFresh } from '../../fresh-login.ts';
import { ownAccount } from '../../own-account.ts';
import { atEachPlace, noDeviceCookie, placeOf } from '../../settings-place.ts';
import { securityTitle } from '../security/security.view.tsx';
import { authenticatorTitle, codeWords } from './authenticator.text.ts';
import { AuthenticatorView } from './authenticator.view.tsx';

/** An app that shows codes: set up, replaced, removed, by whoever proved recently to be there (s-ses5). */
export const authenticatorRoutes = (parts: Parts): readonly Route[] =>
  atEachPlace(({ face, paths, routeName }) => {
    const facts = { path: paths.authenticator, face, may: 'signed-in' } as const;
    return [
      {
        ...facts,
        name: routeName('authenticator'),
        method: 'GET',
        handle: (request: SignedInRequest) => show(parts, request),
      },
      {
        ...facts,
        name: routeName('authenticator.submit'),
        method: 'POST',
        handle: (request: SignedInRequest) => submit(parts, request),
      },
    ];
  });

async function show(
  parts: Parts,
  request: SignedInRequest,
  errors: readonly FieldError[] = [],
): Promise<Answer> {
  const proof = await toProofUnlessFresh(parts, request);
  if (proof !== undefined) return proof;
  const { session, formToken, query } = request;
  const place = placeOf(request);
  const { reading } = parts.database;
  const account = await ownAccount(parts, request);
  const named = { accountId: account.id, sessionId: session.id };
  const view = {
    ...{ place, formToken, errors },
    present: (await listWaysIn(reading, account.id)).authenticator,
    offer: {
      secret: await authenticatorSecretToOffer(reading, parts, named),
      siteName: parts.site.siteName,
      loginName: account.address_typed,
    },
    done: query['done'],
  };
  return showPage({
    title: authenticatorTitle,
    crumbs: [
      place.crumb,
      { label: securityTitle, href: place.paths.security },
      { label: authenticatorTitle },
    ],
    hasErrors: errors.length > 0,
    body: AuthenticatorView(view),
  });
}

const codeForm = z.strictObject({
  code: z
    .string()
    .transform(digitsOnly)
    .pipe(
      z
        .string()
        .min(1, 'code.empty')
        .regex(/^\d{6}$/u, 'code.shape'),
    ),
});

async function submit(parts: Parts, request: SignedInRequest): Promise<Answer> {
  const proof = await toProofUnlessFresh(parts, request);
  if (proof !== undefined) return proof;
  const { form, session, actor, now } = request;
  const place = placeOf(request);
  const doneAt = (done: string): Answer =>
    goTo(`${place.paths.authenticator}?done=${done}`, { cookies: [noDeviceCookie(place)] });
  if (fieldOf(form, 'remove') === 'yes') {
    const removed = await takeAuthenticatorAway(parts, session, actor, now);
    return removed.ok ? doneAt('removed') : problem('forbidden');
  }
  const read = parseForm(codeForm, form);
  if (!read.ok) return show(parts, request, fieldErrors(codeWords, read.fault));
  const added = await setUpAuthenticator(parts, session, read.value.code, actor, now);
  if (added.ok) return doneAt('added');
  if (added.fault === 'session.over') return problem('forbidden');
  return show(parts, request, fieldErrors(codeWords, [{ name: 'code', key: added.fault }]));
}
