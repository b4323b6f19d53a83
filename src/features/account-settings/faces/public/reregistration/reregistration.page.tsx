import { parseForm } from '#kernel/forms.ts';
import type { Temporal } from '#kernel/time.ts';
import { type Answer, goTo, type Page, problem, showPage } from '#platform/http/answer.ts';
import { fieldOf, type PageRequest, type Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { fieldErrors } from '#ui/field-errors.ts';
import { type ReturnRequestFault, requestReturn } from '../../../actions/request-return.ts';
import { mailingMessage } from '../../mailing-message.ts';
import { paths } from '../../paths.ts';
import { reregistrationForm, reregistrationWords } from './reregistration.form.ts';
import {
  ReregistrationView,
  type ReregistrationViewProps,
  reregistrationTitle,
} from './reregistration.view.tsx';

export const reregistrationRoutes = (parts: Parts): readonly Route[] => [
  {
    name: 'account-settings.reregistration',
    method: 'GET',
    path: paths.reregistration,
    face: 'public',
    may: 'signed-out',
    siteMap: reregistrationTitle,
    handle: async () => showPage(pageOf({ address: '', errors: [] })),
  },
  {
    name: 'account-settings.reregistration.submit',
    method: 'POST',
    path: paths.reregistration,
    face: 'public',
    may: 'signed-out',
    signInPath: true,
    personal: true,
    handle: (request) => submit(parts, request),
  },
];

const pageOf = (props: ReregistrationViewProps): Page => ({
  title: reregistrationTitle,
  crumbs: [{ label: 'ログイン', href: paths.login }, { label: reregistrationTitle }],
  hasErrors: props.errors.length > 0 || props.message !== undefined,
  body: <ReregistrationView {...props} />,
});

async function submit(parts: Parts, request: PageRequest): Promise<Answer> {
  const { form, client, actor, now } = request;
  const address = fieldOf(form, 'address');
  const read = parseForm(reregistrationForm, form);
  if (!read.ok) return showPage(pageOf({ address, errors: fieldErrors(reregistrationWords, read.fault) }));
  const asked = { ...read.value, clientAddress: client.address };
  const requested = await requestReturn(parts, asked, actor, now);
  return requested.ok
    ? goTo(`${paths.reregistration}/${requested.value.link}`)
    : refusal(requested.fault, address, now);
}

function refusal(fault: ReturnRequestFault, address: string, now: Temporal.Instant): Answer {
  switch (fault.key) {
    case 'password.busy':
      return problem('busy');
    case 'account.open':
      return showPage(pageOf({ address, errors: [], message: isOpen, toLogin: true }));
    case 'mailing.too-soon':
    case 'mailing.too-many':
      return showPage(pageOf({ address, errors: [], message: mailingMessage(fault, now) }));
    default: {
      const errors = fieldErrors(reregistrationWords, [{ name: 'password', key: fault.key }]);
      return showPage(pageOf({ address, errors }), { failedAttempt: true });
    }
  }
}

/** Told to nobody but the one who knew the password. */
const isOpen = {
  heading: '再登録は必要ありません',
  sentences: ['このアカウントは退会していません。ログインして使えます。'],
};
