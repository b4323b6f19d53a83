import type { VNode } from 'preact';
import type { Passkey } from '#features/ways-in/index.ts';
import { Button, ButtonRow } from '#ui/buttons.tsx';
import { ErrorSummary, type FieldError } from '#ui/error-summary.tsx';
import { errorOf } from '#ui/field-errors.ts';
import { Form } from '#ui/form.tsx';
import { PageHeading, Section } from '#ui/page-heading.tsx';
import { TextField } from '#ui/text-field.tsx';
import type { SettingsPlace } from '../../settings-place.ts';
import { PasskeyFacts } from './passkeys.view.tsx';

interface PasskeyViewProps {
  readonly place: SettingsPlace;
  readonly formToken: string;
  readonly passkey: Passkey;
  /** As typed. */
  readonly name: string;
  readonly errors: readonly FieldError[];
}

export function PasskeyView({ place, formToken, passkey, name, errors }: PasskeyViewProps): VNode {
  const action = `${place.paths.passkeys}/${passkey.id}`;
  return (
    <>
      <PageHeading>{passkey.name}</PageHeading>
      <ErrorSummary errors={errors} />
      <PasskeyFacts passkey={passkey} />
      <Section heading="名前">
        <Form action={action} formToken={formToken} label="パスキーの名前">
          <TextField
            name="name"
            label="パスキーの名前"
            required
            width="medium"
            autocomplete="off"
            value={name}
            error={errorOf(errors, 'name')}
          />
          <ButtonRow>
            <Button>名前を変える</Button>
          </ButtonRow>
        </Form>
      </Section>
      <Section heading="消す">
        <p>消すと、このパスキーではログインできません。</p>
        <p>端末に残ったパスキーは、端末の設定で消してください。</p>
        <Form action={action} formToken={formToken} label="パスキーを消す">
          <ButtonRow>
            <Button kind="danger" name="removal" value="yes">
              このパスキーを消す
            </Button>
          </ButtonRow>
        </Form>
      </Section>
    </>
  );
}
