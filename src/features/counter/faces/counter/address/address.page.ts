import type { FieldFault } from '#kernel/forms.ts';
import { japaneseTime } from '#kernel/time.ts';
import { type Answer, goTo, showPage } from '#platform/http/answer.ts';
import { fieldOf, type Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import type { FieldError } from '#ui/error-summary.tsx';
import { fieldErrors } from '#ui/field-errors.ts';
import { type ChangeAddressFault, changeAddress } from '../../../actions/change-address.ts';
import { readRecord } from '../../../actions/read-record.ts';
import { recordPath } from '../counter-paths.ts';
import { recordPage } from '../record-page.tsx';
import { type RecordRequest, recordRoutes } from '../record-routes.ts';
import { addressWords, parseNewAddress } from './address.form.ts';
import { AddressView, ClosedView } from './address.view.tsx';

const title = 'メールアドレスを変える';

export const addressRoutes = (parts: Parts): readonly Route[] =>
  recordRoutes(parts, {
    page: 'address',
    show: (asked) => show(parts, asked, []),
    submit: (asked) => submit(parts, asked),
  });

async function show(parts: Parts, asked: RecordRequest, errors: readonly FieldError[]): Promise<Answer> {
  const { person, request } = asked;
  const { myPage } = await readRecord(parts, person, request.now);
  if (myPage.kind === 'left' || myPage.kind === 'unavailable') {
    return showPage(recordPage(asked, { title, body: ClosedView({ myPage }) }));
  }
  const form = request.keptForm ?? request.form;
  const body = AddressView({
    number: person.number,
    typed: { address: fieldOf(form, 'address'), again: fieldOf(form, 'again') },
    document: fieldOf(form, 'document'),
    hasMyPage: myPage.kind === 'open',
    errors,
    formToken: request.formToken,
  });
  return showPage(recordPage(asked, { title, errors, body }));
}

async function submit(parts: Parts, asked: RecordRequest): Promise<Answer> {
  const { person, desk, request } = asked;
  const form = parseNewAddress(request.form);
  const tell = (faults: readonly FieldFault[]) => show(parts, asked, fieldErrors(addressWords, faults));
  if (!form.ok) return tell(form.fault);
  const changing = { ...form.value, number: person.number, clientAddress: request.client.address };
  const changed = await parts.database.transaction((tx) =>
    changeAddress(tx, parts, desk, changing, request.now),
  );
  if (!changed.ok) return show(parts, asked, [{ name: 'address', text: wordsOf(changed.fault) }]);
  const done = changed.value === 'key-mailed' ? 'key-mailed' : 'address-written';
  return goTo(`${recordPath(person.number)}?done=${done}`);
}

function wordsOf(fault: ChangeAddressFault): string {
  if ('until' in fault) {
    return `メールを送ったばかりです。${japaneseTime(fault.until)}を過ぎてから、もう一度押してください。`;
  }
  return fault.key === 'address.closed'
    ? '今のマイページの状態では、変えられません。'
    : addressWords[fault.key];
}
