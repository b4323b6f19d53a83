import type { VNode } from 'preact';
import { Button, ButtonRow } from '#ui/buttons.tsx';
import { PasskeyForm } from '#ui/passkey-form.tsx';

interface PasskeyLoginFormProps {
  readonly action: string;
  readonly next: string | undefined;
}

/** Seen only where the browser knows passkeys. */
export const PasskeyLoginForm = ({ action, next }: PasskeyLoginFormProps): VNode => (
  <PasskeyForm action={action} kind="get" label="パスキーでログイン">
    {next === undefined ? null : <input type="hidden" name="next" value={next} />}
    <ButtonRow>
      <Button kind="secondary">パスキーでログイン</Button>
    </ButtonRow>
  </PasskeyForm>
);
