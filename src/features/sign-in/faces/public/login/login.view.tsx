import type { VNode } from 'preact';
import { Banner } from '#ui/banner.tsx';
import { Button, ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { Panel } from '#ui/card.tsx';
import { ErrorSummary, type FieldError } from '#ui/error-summary.tsx';
import { errorOf } from '#ui/field-errors.ts';
import { Form } from '#ui/form.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { PasswordField, TextField } from '#ui/text-field.tsx';
import type { Entrance } from '../entrance.ts';
import { PasskeyLoginForm } from '../passkey/passkey-login-form.view.tsx';
import type { LoginMessage } from './login.text.ts';

export interface LoginViewProps {
  readonly entrance: Entrance;
  readonly address: string;
  readonly next: string | undefined;
  readonly errors: readonly FieldError[];
  readonly message?: (LoginMessage & { readonly kind: 'info' | 'error' }) | undefined;
}

/** LOGIN-1 */
export function LoginView({ entrance, address, next, errors, message }: LoginViewProps): VNode {
  const { service, paths, LoginPanels } = entrance;
  return (
    <>
      <PageHeading>{`${service}ログイン`}</PageHeading>
      {message === undefined ? null : (
        <Banner kind={message.kind} heading={message.heading}>
          {message.sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Banner>
      )}
      <ErrorSummary errors={errors} />
      <Form action={paths.login}>
        {next === undefined ? null : <input type="hidden" name="next" value={next} />}
        <TextField
          name="address"
          label="ID(メールアドレス)"
          required
          mark={false}
          inputmode="email"
          autocomplete="username"
          spellcheck={false}
          value={address}
          error={errorOf(errors, 'address')}
        />
        <PasswordField
          name="password"
          label="パスワード"
          required
          mark={false}
          autocomplete="current-password"
          error={errorOf(errors, 'password')}
        />
        <ButtonRow>
          <Button>ログイン</Button>
        </ButtonRow>
      </Form>
      <PasskeyLoginForm action={paths.passkey} next={next} />
      <ul class="way-on">
        <li>
          <a href={paths.passwordReset}>パスワードをお忘れの方</a>
        </li>
      </ul>
      <FromPortalPanel href={entrance.fromPortal} />
      <LoginPanels />
    </>
  );
}

/** SSO-1 */
const FromPortalPanel = ({ href }: { href: string | undefined }): VNode | null =>
  href === undefined ? null : (
    <Panel heading="マイナポータルからログインする方">
      <p>連携した方は、マイナポータルの「もっとつながる」からログインできます。</p>
      <p>
        <LinkButton href={href}>マイナポータルからログイン</LinkButton>
      </p>
    </Panel>
  );
