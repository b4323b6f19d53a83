import type { VNode } from 'preact';
import type { Passkey } from '#features/ways-in/index.ts';
import { Banner } from '#ui/banner.tsx';
import { Button } from '#ui/buttons.tsx';
import { ErrorSummary, type FieldError } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { PageHeading, Section } from '#ui/page-heading.tsx';
import { staffPaths } from '../counter-paths.ts';
import { PasskeyFacts, PasskeyNameField } from './own-passkeys.view.tsx';

interface OwnPasskeyViewProps {
  readonly formToken: string;
  readonly passkey: Passkey;
  /** As typed. */
  readonly name: string;
  readonly errors: readonly FieldError[];
  /** Why it was not removed. */
  readonly refusal: string | undefined;
}

export function OwnPasskeyView({ formToken, passkey, name, errors, refusal }: OwnPasskeyViewProps): VNode {
  const action = staffPaths.ownPasskey(passkey.id);
  return (
    <>
      <PageHeading>{passkey.name}</PageHeading>
      <ErrorSummary errors={errors} />
      {refusal === undefined ? null : (
        <Banner kind="error" heading="消せませんでした">
          <p>{refusal}</p>
        </Banner>
      )}
      <PasskeyFacts passkey={passkey} />
      <Section heading="名前">
        <Form action={action} formToken={formToken} label="パスキーの名前">
          <PasskeyNameField value={name} errors={errors} />
          <Button>名前を変える</Button>
        </Form>
      </Section>
      <Section heading="消す">
        <p>消すと、このパスキーではログインできません。</p>
        <Form action={action} formToken={formToken} label="パスキーを消す">
          <Button kind="danger" name="removal" value="yes">
            このパスキーを消す
          </Button>
        </Form>
      </Section>
    </>
  );
}
