import type { VNode } from 'preact';
import type { Passkey } from '#features/ways-in/index.ts';
import { japaneseDateTime } from '#kernel/time.ts';
import { Banner } from '#ui/banner.tsx';
import { Button, ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { Card } from '#ui/card.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { ErrorSummary, type FieldError } from '#ui/error-summary.tsx';
import { errorOf } from '#ui/field-errors.ts';
import { PageHeading, Section } from '#ui/page-heading.tsx';
import { PasskeyForm, WithoutPasskeys } from '#ui/passkey-form.tsx';
import { TextField } from '#ui/text-field.tsx';
import { staffPaths } from '../counter-paths.ts';
import { doneHeadings, ownPasskeysTitle } from './own-passkeys.text.ts';

interface OwnPasskeysViewProps {
  readonly formToken: string;
  readonly passkeys: readonly Passkey[];
  /** As typed, or the device that asks. */
  readonly name: string;
  readonly errors: readonly FieldError[];
  /** Why none was added. */
  readonly refusal: string | undefined;
  readonly done: string | undefined;
}

export function OwnPasskeysView(props: OwnPasskeysViewProps): VNode {
  const { passkeys, errors, refusal } = props;
  const done = doneHeadings.get(props.done);
  return (
    <>
      <PageHeading>{ownPasskeysTitle}</PageHeading>
      {done === undefined ? null : <Banner kind="done" heading={done} />}
      {refusal === undefined ? null : (
        <Banner kind="error" heading="登録できませんでした">
          <p>{refusal}</p>
        </Banner>
      )}
      <ErrorSummary errors={errors} />
      <p>パスワードのあと、認証アプリのコードの代わりに使えます。</p>
      <p>自分だけが使う端末に登録してください。</p>
      <Section heading="パスキーの登録">
        <PasskeyForm
          action={staffPaths.ownPasskeys}
          kind="create"
          formToken={props.formToken}
          label="パスキーの登録"
        >
          <PasskeyNameField value={props.name} errors={errors} />
          <ButtonRow>
            <Button>パスキーを登録する</Button>
          </ButtonRow>
        </PasskeyForm>
        <WithoutPasskeys>
          <p>このブラウザでは、パスキーを登録できません。JavaScriptが動く新しいブラウザで登録できます。</p>
          <p>
            <a href={staffPaths.ownAuthenticator}>認証アプリを設定する</a>
          </p>
        </WithoutPasskeys>
      </Section>
      <Section heading={`登録したパスキー（${passkeys.length}個）`}>
        {passkeys.length === 0 ? <p>パスキーはまだありません。</p> : null}
        {passkeys.map((passkey) => (
          <Card key={passkey.id} heading={passkey.name} level={3}>
            <PasskeyFacts passkey={passkey} />
            <LinkButton href={staffPaths.ownPasskey(passkey.id)} hidden={`「${passkey.name}」の`}>
              名前を変える・消す
            </LinkButton>
          </Card>
        ))}
      </Section>
    </>
  );
}

interface PasskeyNameFieldProps {
  readonly value: string;
  readonly errors: readonly FieldError[];
}

export const PasskeyNameField = ({ value, errors }: PasskeyNameFieldProps): VNode => (
  <TextField
    name="name"
    label="パスキーの名前"
    hint="あとで見分けるための名前です。例：窓口3番のパソコン"
    required
    width="medium"
    autocomplete="off"
    value={value}
    error={errorOf(errors, 'name')}
  />
);

export const PasskeyFacts = ({ passkey }: { readonly passkey: Passkey }): VNode => (
  <DefinitionList
    rows={[
      { term: '登録', value: `${japaneseDateTime(passkey.addedAt)}（${passkey.device}）` },
      {
        term: '最後のログイン',
        value:
          passkey.usedAt === null
            ? 'まだありません'
            : `${japaneseDateTime(passkey.usedAt)}（${passkey.usedDevice}）`,
      },
    ]}
  />
);
