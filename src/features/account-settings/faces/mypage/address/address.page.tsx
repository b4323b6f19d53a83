import type { AccountRow } from '#features/accounts/index.ts';
import type { FieldFault } from '#kernel/forms.ts';
import type { Temporal } from '#kernel/time.ts';
import { type Answer, goTo, type Page, showPage } from '#platform/http/answer.ts';
import { type FormFields, fieldOf, type Route, type SignedInRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { fieldErrors } from '#ui/field-errors.ts';
import { type AddressRequestFault, requestAddressChange } from '../../../actions/request-address-change.ts';
import { toProofUnlessFresh } from '../../fresh-login.ts';
import { mailingMessage } from '../../mailing-message.ts';
import { ownAccount } from '../../own-account.ts';
import { atEachPlace, placeOf, type SettingsPlace } from '../../settings-place.ts';
import { addressWords, readAddressForm } from './address.form.ts';
import { AddressView, type AddressViewProps, addressTitle } from './address.view.tsx';

export const addressRoutes = (parts: Parts): readonly Route[] =>
  atEachPlace(({ face, paths, routeName }) => [
    {
      name: routeName('address'),
      method: 'GET',
      path: paths.address,
      face,
      may: 'signed-in',
      handle: (request: SignedInRequest) => show(parts, request),
    },
    {
      name: routeName('address.submit'),
      method: 'POST',
      path: paths.address,
      face,
      may: 'signed-in',
      handle: (request: SignedInRequest) => submit(parts, request),
    },
  ]);

type Shown = Pick<AddressViewProps, 'errors' | 'message'> & { readonly form: FormFields };

const pageOf = (
  parts: Parts,
  request: SignedInRequest,
  account: AccountRow,
  { form, errors, message }: Shown,
): Page => ({
  title: addressTitle,
  crumbs: [placeOf(request).crumb, { label: addressTitle }],
  hasErrors: errors.length > 0 || message !== undefined,
  body: (
    <AddressView
      place={placeOf(request)}
      formToken={request.formToken}
      present={account.address_typed}
      address={fieldOf(form, 'address')}
      again={fieldOf(form, 'address-again')}
      mailFrom={parts.site.mailFrom}
      errors={errors}
      message={message}
    />
  ),
});

async function show(parts: Parts, request: SignedInRequest): Promise<Answer> {
  const toProof = await toProofUnlessFresh(parts, request);
  if (toProof !== undefined) return toProof;
  const account = await ownAccount(parts, request);
  const shown = { form: request.keptForm ?? {}, errors: [], message: undefined };
  return showPage(pageOf(parts, request, account, shown));
}

async function submit(parts: Parts, request: SignedInRequest): Promise<Answer> {
  const toProof = await toProofUnlessFresh(parts, request);
  if (toProof !== undefined) return toProof;
  const { form, session, client, actor, now } = request;
  const account = await ownAccount(parts, request);
  const again = (faults: readonly FieldFault[], message: AddressViewProps['message']): Answer =>
    showPage(pageOf(parts, request, account, { form, errors: fieldErrors(addressWords, faults), message }));
  const read = readAddressForm(form);
  if (!read.ok) return again(read.fault, undefined);
  const asked = { accountId: session.ownerId, address: read.value, clientAddress: client.address };
  const requested = await requestAddressChange(parts, asked, actor, now);
  return requested.ok
    ? goTo(`${placeOf(request).paths.address}/${requested.value.link}`)
    : refusal(placeOf(request), requested.fault, again, now);
}

function refusal(
  { paths }: SettingsPlace,
  fault: AddressRequestFault,
  again: (faults: readonly FieldFault[], message: AddressViewProps['message']) => Answer,
  now: Temporal.Instant,
): Answer {
  if (fault.key === 'session.over') return goTo(paths.home);
  if (fault.key === 'address.same') return again([{ name: 'address', key: fault.key }], undefined);
  return again([], mailingMessage(fault, now));
}
