import { z } from 'zod';
import type { AccountRow } from '#features/accounts/index.ts';
import { parseForm } from '#kernel/forms.ts';
import { type Answer, goTo, type Page, showPage } from '#platform/http/answer.ts';
import { nextPath } from '#platform/http/next-path.ts';
import { fieldOf, type Route, type SignedInRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { isFresh } from '#platform/security/session.ts';
import type { FieldError } from '#ui/error-summary.tsx';
import { fieldErrors } from '#ui/field-errors.ts';
import { provePresence } from '../../../actions/prove-presence.ts';
import { ownAccount } from '../../own-account.ts';
import { presentPasswordRefusal, presentPasswordWords } from '../../present-password.ts';
import { atEachPlace, placeOf, sessionCookie } from '../../settings-place.ts';
import { ProofView, proofTitle } from './proof.view.tsx';

export const proofRoutes = (parts: Parts): readonly Route[] =>
  atEachPlace(({ face, paths, routeName }) => [
    {
      name: routeName('proof'),
      method: 'GET',
      path: paths.proof,
      face,
      may: 'signed-in',
      handle: (request: SignedInRequest) => show(parts, request),
    },
    {
      name: routeName('proof.submit'),
      method: 'POST',
      path: paths.proof,
      face,
      may: 'signed-in',
      signInPath: true,
      handle: (request: SignedInRequest) => submit(parts, request),
    },
  ]);

const proofForm = z.strictObject({
  'present-password': z.string().min(1, 'present-password.empty'),
  next: z.string().optional(),
});

const pageOf = (
  request: SignedInRequest,
  account: AccountRow,
  next: string,
  errors: readonly FieldError[],
): Page => ({
  title: proofTitle,
  crumbs: [placeOf(request).crumb, { label: proofTitle }],
  hasErrors: errors.length > 0,
  body: (
    <ProofView
      place={placeOf(request)}
      formToken={request.formToken}
      address={account.address_typed}
      next={next}
      errors={errors}
    />
  ),
});

async function show(parts: Parts, request: SignedInRequest): Promise<Answer> {
  const { paths } = placeOf(request);
  const wished = request.keptForm === undefined ? request.query['next'] : fieldOf(request.keptForm, 'next');
  const next = nextPath(wished, paths.home) ?? paths.settings;
  if (isFresh(request.session, request.now)) return goTo(next);
  return showPage(pageOf(request, await ownAccount(parts, request), next, []));
}

async function submit(parts: Parts, request: SignedInRequest): Promise<Answer> {
  const { form, session, actor, now } = request;
  const place = placeOf(request);
  const { paths } = place;
  const next = nextPath(fieldOf(form, 'next'), paths.home) ?? paths.settings;
  const account = await ownAccount(parts, request);
  const pageWith = (errors: readonly FieldError[]) => pageOf(request, account, next, errors);
  const read = parseForm(proofForm, form);
  if (!read.ok) return showPage(pageWith(fieldErrors(presentPasswordWords, read.fault)));
  const password = read.value['present-password'];
  const proved = await provePresence(parts, { account, session }, password, actor, now);
  if (!proved.ok) return presentPasswordRefusal(place, proved.fault, pageWith);
  return goTo(next, { cookies: [sessionCookie(place, proved.value)] });
}
