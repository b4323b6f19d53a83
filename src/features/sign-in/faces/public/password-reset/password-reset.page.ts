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
import type { Entrance } from '../entrance.ts';
import { passwordResetForm } from './password-reset.form.ts';
import { PasswordResetView } from './password-reset.view.tsx';

interface At {
  readonly parts: Parts;
  readonly entrance: Entrance;
}

const titleOf = ({ service }: Entrance): string => `${service}パスワード再登録`;

export function passwordResetRoutes(parts: Parts, entrance: Entrance): readonly Route[] {
  const { look: face, paths, routeName } = entrance;
  const facts = { path: paths.passwordReset, face, may: 'signed-out' } as const;
  const at = { parts, entrance };
  return [
    {
      ...facts,
      name: routeName('password-reset'),
      method: 'GET',
      siteMap: titleOf(entrance),
      handle: async () => pageOf(at, '', []),
    },
    {
      ...facts,
      name: routeName('password-reset.submit'),
      method: 'POST',
      signInPath: true,
      personal: true,
      handle: (request: PageRequest) => submit(at, request),
    },
  ];
}

const pageOf = ({ parts, entrance }: At, address: string, errors: readonly FieldError[]): Answer =>
  showPage({
    title: titleOf(entrance),
    crumbs: [{ label: 'ログイン', href: entrance.paths.login }, { label: titleOf(entrance) }],
    hasErrors: errors.length > 0,
    body: PasswordResetView({ entrance, address, mailFrom: parts.site.mailFrom, errors }),
  });

const mailingWords = ({ key, until }: MailingFault, now: Temporal.Instant): string =>
  key === 'mailing.too-soon'
    ? `さきほどメールを送りました。${waitWords(until, now)}、もう一度お試しください。`
    : `メールを続けて何回も送りました。${waitWords(until, now)}、もう一度お試しください。`;

/** The next screen is the same whether an account has the address or not (s-enu1). */
async function submit(at: At, request: PageRequest): Promise<Answer> {
  const { parts, entrance } = at;
  const typed = fieldOf(request.form, 'address');
  const form = parseForm(passwordResetForm, request.form);
  if (!form.ok) return pageOf(at, typed, fieldErrors(emailAddressWords, form.fault));
  const { address } = form.value;
  const asked = { face: entrance.face, address, clientAddress: request.client.address };
  const made = await requestPasswordReset(parts, asked, request.actor, request.now);
  if (made.ok) return goTo(entrance.paths.newPassword(made.value));
  return pageOf(at, typed, [{ name: 'address', text: mailingWords(made.fault, request.now) }]);
}
