import type { AccountRow, PasswordContext } from '#features/accounts/index.ts';
import type { JobSeekerRow } from '#features/job-seekers/index.ts';
import { type Answer, goTo, type Page, showPage } from '#platform/http/answer.ts';
import { fieldOf, type Route, type SignedInRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import type { FieldError } from '#ui/error-summary.tsx';
import { changePassword } from '../../../actions/change-password.ts';
import { ownAccount, ownRecord } from '../../own-account.ts';
import { presentPasswordRefusal } from '../../present-password.ts';
import { atEachPlace, noDeviceCookie, placeOf, sessionCookie } from '../../settings-place.ts';
import { readPasswordForm } from './password.form.ts';
import { PasswordView, passwordTitle } from './password.view.tsx';

export const passwordRoutes = (parts: Parts): readonly Route[] =>
  atEachPlace(({ face, paths, routeName }) => [
    {
      name: routeName('password'),
      method: 'GET',
      path: paths.password,
      face,
      may: 'signed-in',
      handle: (request: SignedInRequest) => show(parts, request),
    },
    {
      name: routeName('password.submit'),
      method: 'POST',
      path: paths.password,
      face,
      may: 'signed-in',
      signInPath: true,
      handle: (request: SignedInRequest) => submit(parts, request),
    },
  ]);

interface Shown {
  readonly account: AccountRow;
  readonly endsOthers: boolean;
  readonly errors: readonly FieldError[];
}

const pageOf = (request: SignedInRequest, { account, endsOthers, errors }: Shown): Page => ({
  title: passwordTitle,
  crumbs: [placeOf(request).crumb, { label: passwordTitle }],
  hasErrors: errors.length > 0,
  body: (
    <PasswordView
      place={placeOf(request)}
      formToken={request.formToken}
      address={account.address_typed}
      endsOthers={endsOthers}
      errors={errors}
    />
  ),
});

async function show(parts: Parts, request: SignedInRequest): Promise<Answer> {
  const account = await ownAccount(parts, request);
  const { keptForm } = request;
  const endsOthers = keptForm === undefined || fieldOf(keptForm, 'end-others') === 'yes';
  return showPage(pageOf(request, { account, endsOthers, errors: [] }));
}

async function submit(parts: Parts, request: SignedInRequest): Promise<Answer> {
  const { form, session, actor, now } = request;
  const account = await ownAccount(parts, request);
  const endsOthers = fieldOf(form, 'end-others') === 'yes';
  const pageWith = (errors: readonly FieldError[]) => pageOf(request, { account, endsOthers, errors });
  const read = readPasswordForm(form, contextOf(account, await ownRecord(parts, account)));
  if (!read.ok) return showPage(pageWith(read.fault));
  const changed = await changePassword(parts, { account, session }, read.value, actor, now);
  if (!changed.ok) return presentPasswordRefusal(placeOf(request), changed.fault, pageWith);
  const place = placeOf(request);
  const cookies = [sessionCookie(place, changed.value), noDeviceCookie(place)];
  return goTo(`${place.paths.settings}?done=password`, { cookies });
}

const contextOf = (account: AccountRow, record: JobSeekerRow | undefined): PasswordContext => ({
  address: account.address_typed,
  ...(record === undefined ? {} : { birthDate: record.birth_date, jobSeekerNumber: record.number }),
});
