import { z } from 'zod';
import { type AccountRow, lastDayOfReturn } from '#features/accounts/index.ts';
import type { JobSeekerRow } from '#features/job-seekers/index.ts';
import { parseForm } from '#kernel/forms.ts';
import { japanDay } from '#kernel/time.ts';
import { type Answer, goTo, type Page, showPage } from '#platform/http/answer.ts';
import type { Route, SignedInRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import type { FieldError } from '#ui/error-summary.tsx';
import { fieldErrors } from '#ui/field-errors.ts';
import { registrationOf } from '../../../actions/registration-of.ts';
import { withdraw } from '../../../actions/withdraw.ts';
import { registrationAfterLeaving } from '../../../rules/registration-state.ts';
import { ownAccount, ownRecord } from '../../own-account.ts';
import { paths, settingsCrumb } from '../../paths.ts';
import { presentPasswordRefusal, presentPasswordWords } from '../../present-password.ts';
import { noDeviceCookie, placeOf } from '../../settings-place.ts';
import { WithdrawalView, withdrawalTitle } from './withdrawal.view.tsx';

/** One page at two addresses: the second is open to somebody who does not agree to a new version of the terms. */
interface Place {
  readonly name: string;
  readonly path: string;
  readonly back: string;
}

const fromSettings: Place = {
  name: 'account-settings.withdrawal',
  path: paths.withdrawal,
  back: paths.settings,
};
const insteadOfConsent: Place = {
  name: 'account-settings.withdrawal-instead-of-consent',
  path: paths.withdrawalInsteadOfConsent,
  back: paths.consent,
};

export const withdrawalRoutes = (parts: Parts): readonly Route[] => [
  ...routesAt(parts, fromSettings),
  ...routesAt(parts, insteadOfConsent),
];

const routesAt = (parts: Parts, place: Place): readonly Route[] => [
  {
    name: place.name,
    method: 'GET',
    path: place.path,
    face: 'mypage',
    may: 'signed-in',
    handle: (request) => show(parts, place, request),
  },
  {
    name: `${place.name}.submit`,
    method: 'POST',
    path: place.path,
    face: 'mypage',
    may: 'signed-in',
    signInPath: true,
    handle: (request) => submit(parts, place, request),
  },
];

const withdrawalForm = z.strictObject({
  'present-password': z.string().min(1, 'present-password.empty'),
});

interface Leaver {
  readonly account: AccountRow;
  readonly record: JobSeekerRow | undefined;
}

async function findLeaver(parts: Parts, request: SignedInRequest): Promise<Leaver> {
  const account = await ownAccount(parts, request);
  return { account, record: await ownRecord(parts, account) };
}

const pageOf = (
  request: SignedInRequest,
  place: Place,
  { account, record }: Leaver,
  errors: readonly FieldError[],
): Page => ({
  title: withdrawalTitle,
  crumbs: place === fromSettings ? [settingsCrumb, { label: withdrawalTitle }] : [{ label: withdrawalTitle }],
  hasErrors: errors.length > 0,
  body: (
    <WithdrawalView
      formToken={request.formToken}
      action={place.path}
      back={place.back}
      address={account.address_typed}
      record={record}
      registration={registrationAfterLeaving(
        record === undefined ? undefined : registrationOf(record),
        request.now,
      )}
      today={japanDay(request.now)}
      lastDay={lastDayOfReturn(request.now)}
      errors={errors}
    />
  ),
});

async function show(parts: Parts, place: Place, request: SignedInRequest): Promise<Answer> {
  return showPage(pageOf(request, place, await findLeaver(parts, request), []));
}

async function submit(parts: Parts, place: Place, request: SignedInRequest): Promise<Answer> {
  const { form, session, actor, now } = request;
  const leaver = await findLeaver(parts, request);
  const pageWith = (errors: readonly FieldError[]) => pageOf(request, place, leaver, errors);
  const read = parseForm(withdrawalForm, form);
  if (!read.ok) return showPage(pageWith(fieldErrors(presentPasswordWords, read.fault)));
  const password = read.value['present-password'];
  const left = await withdraw(parts, { account: leaver.account, session, password }, actor, now);
  if (!left.ok) return presentPasswordRefusal(placeOf(request), left.fault, pageWith);
  return goTo(`${paths.withdrawn}?on=${japanDay(now)}`, {
    cookies: [{ name: 'mypage', value: undefined }, noDeviceCookie(placeOf(request))],
    clearSiteData: true,
  });
}
