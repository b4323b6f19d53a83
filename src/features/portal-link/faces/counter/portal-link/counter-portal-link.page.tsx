import { z } from 'zod';
import { findAccountOfJobSeeker } from '#features/accounts/index.ts';
import {
  aboutRecord,
  documentField,
  documentWords,
  type RecordRequest,
  recordDone,
  recordPage,
  recordPath,
  recordRoutes,
} from '#features/counter/index.ts';
import { type FieldFault, parseForm } from '#kernel/forms.ts';
import { type Answer, goTo, showPage } from '#platform/http/answer.ts';
import { fieldOf, type Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { fieldErrors } from '#ui/field-errors.ts';
import { unlinkAccount } from '../../../actions/unlink-account.ts';
import { counterPage } from '../../../rules/paths.ts';
import { findPortalLink } from '../../../store/portal-links.store.ts';
import type { PortalLinkRow } from '../../../store/tables.ts';
import { CounterPortalLinkView } from './counter-portal-link.view.tsx';

const title = 'マイナポータル連携';
const form = z.strictObject({ document: documentField });

/** /counter/job-seekers/:number/portal-link [SSO-3]: for whoever cannot get in alone. */
export const counterPortalLinkRoutes = (parts: Parts): readonly Route[] =>
  recordRoutes(parts, {
    page: counterPage,
    show: (asked) => show(parts, asked, []),
    submit: (asked) => submit(parts, asked),
  });

async function linkOf(parts: Parts, number: string): Promise<PortalLinkRow | undefined> {
  const { reading } = parts.database;
  const account = await findAccountOfJobSeeker(reading, number);
  return account === undefined ? undefined : findPortalLink(reading, account.id);
}

async function show(parts: Parts, asked: RecordRequest, faults: readonly FieldFault[]): Promise<Answer> {
  const { person, request } = asked;
  const errors = fieldErrors(documentWords, faults);
  const body = CounterPortalLinkView({
    link: await linkOf(parts, person.number),
    action: recordPath(person.number, counterPage),
    document: fieldOf(request.keptForm ?? request.form, 'document'),
    errors,
    formToken: request.formToken,
  });
  return showPage(recordPage(asked, { title, errors, body }));
}

async function submit(parts: Parts, asked: RecordRequest): Promise<Answer> {
  const { person, desk, request } = asked;
  const { number } = person;
  const read = parseForm(form, { document: '', ...request.form });
  if (!read.ok) return show(parts, asked, read.fault);
  const link = await linkOf(parts, number);
  if (link === undefined) return show(parts, asked, []);
  const { document } = read.value;
  await parts.database.transaction((tx) =>
    unlinkAccount(
      tx,
      parts,
      {
        accountId: link.account_id,
        actor: desk.actor,
        subject: aboutRecord(number),
        detail: { document },
        tellsOwner: true,
      },
      request.now,
    ),
  );
  return goTo(recordDone(number, 'portal-unlinked'));
}
