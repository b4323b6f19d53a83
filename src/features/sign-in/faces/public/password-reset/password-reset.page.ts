import type { MailingFault } from '#features/accounts/index.ts';
import { parseForm } from '#kernel/forms.ts';
import type { Temporal } from '#kernel/time.ts';
import { type Answer, goTo, showPage } from '#platform/http/answer.ts';
import { fieldOf, type PageRequest, type Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { emailAddressWords } from '#ui/email-address-words.ts';
import type { FieldError } from '#ui/error-summary.tsx';
import { fieldErrors } from '#ui/field-errors.ts';
import { requestPasswordReset } from '../../../actions/request-password-reset.ts';
import { waitWords } from '../../../rules/wait-words.ts';
import { passwordResetForm } from './password-reset.form.ts';
import { PasswordResetView } from './password-reset.view.tsx';

const title = '求職者マイページパスワード再登録';
const facts = { path: '/password-reset', face: 'public', may: 'signed-out' } as const;

export const passwordResetRoutes = (parts: Parts): readonly Route[] => [
  {
    ...facts,
    name: 'sign-in.password-reset',
    method: 'GET',
    siteMap: title,
    handle: async () => pageOf(parts, '', []),
  },
  {
    ...facts,
    name: 'sign-in.password-reset.submit',
    method: 'POST',
    signInPath: true,
    personal: true,
    handle: (request: PageRequest) => submit(parts, request),
  },
];

const pageOf = (parts: Parts, address: string, errors: readonly FieldError[]): Answer =>
  showPage({
    title,
    crumbs: [{ label: 'ログイン', href: '/login' }, { label: title }],
    hasErrors: errors.length > 0,
    body: PasswordResetView({ address, mailFrom: parts.site.mailFrom, errors }),
  });

const mailingWords = ({ key, until }: MailingFault, now: Temporal.Instant): string =>
  key === 'mailing.too-soon'
    ? `さきほどメールを送りました。${waitWords(until, now)}、もう一度お試しください。`
    : `メールを続けて何回も送りました。${waitWords(until, now)}、もう一度お試しください。`;

/** The next screen is the same whether an account has the address or not (s-enu1). */
async function submit(parts: Parts, request: PageRequest): Promise<Answer> {
  const typed = fieldOf(request.form, 'address');
  const form = parseForm(passwordResetForm, request.form);
  if (!form.ok) return pageOf(parts, typed, fieldErrors(emailAddressWords, form.fault));
  const { address } = form.value;
  const asked = { face: 'mypage' as const, address, clientAddress: request.client.address };
  const made = await requestPasswordReset(parts, asked, request.actor, request.now);
  if (made.ok) return goTo(`/password-reset/${made.value}`);
  return pageOf(parts, typed, [{ name: 'address', text: mailingWords(made.fault, request.now) }]);
}
