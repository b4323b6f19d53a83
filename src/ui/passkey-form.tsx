import type { VNode } from 'preact';
import type { Children } from './content.ts';

type PasskeyFormProps = {
  action: string;
  /** `get` asks for a signature, `create` makes a new passkey. */
  kind: 'get' | 'create';
  formToken?: string | undefined;
  label: string;
  children: Children;
};

/**
 * A form that a passkey answers; pages with one name the script `passkeys`. The script asks `<action>/options` for what
 * to sign and fills in the answer. Where it does not run, or the browser knows no passkeys, nobody sees the form.
 */
export function PasskeyForm({ action, kind, formToken, label, children }: PasskeyFormProps): VNode {
  return (
    <form class="form" method="post" action={action} novalidate aria-label={label} data-passkey={kind} hidden>
      {formToken ? <input type="hidden" name="form-token" value={formToken} /> : null}
      <input type="hidden" name="passkey-answer" value="" />
      {children}
      <p role="status" data-passkey-status />
    </form>
  );
}

/** What stands there instead until the script has found that the browser knows passkeys. */
export function WithoutPasskeys({ children }: { children: Children }): VNode {
  return (
    <div class="prose" data-without-passkeys>
      {children}
    </div>
  );
}
