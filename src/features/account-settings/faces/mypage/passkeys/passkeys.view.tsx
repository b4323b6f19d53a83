import type { VNode } from 'preact';
import type { Passkey } from '#features/ways-in/index.ts';
import { japaneseDateTime } from '#kernel/time.ts';
import { Banner } from '#ui/banner.tsx';
import { Button, ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { Card } from '#ui/card.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ErrorSummary, type FieldError } from '#ui/error-summary.tsx';
import { errorOf } from '#ui/field-errors.ts';
import { PageHeading, Section } from '#ui/page-heading.tsx';
import { PasskeyForm, WithoutPasskeys } from '#ui/passkey-form.tsx';
import { TextField } from '#ui/text-field.tsx';
import type { SettingsPlace } from '../../settings-place.ts';
import { doneWords, passkeysTitle } from './passkeys.text.ts';

export interface PasskeysViewProps {
  readonly place: SettingsPlace;
  readonly formToken: string;
  readonly passkeys: readonly Passkey[];
  /** As typed, or the device that asks. */
  readonly name: string;
  readonly errors: readonly FieldError[];
  /** Why none was added. */
  readonly refusal: string | undefined;
  readonly done: string | undefined;
}

export function PasskeysView(props: PasskeysViewProps): VNode {
  const { passkeys, errors, refusal } = props;
  const done = doneWords.get(props.done);
  return (
    <>
      <PageHeading>{passkeysTitle}</PageHeading>
      {done === undefined ? null : (
        <Banner kind="done" heading={done.heading}>
          {done.sentence === undefined ? null : <p>{done.sentence}</p>}
        </Banner>
      )}
      {refusal === undefined ? null : (
        <Banner kind="error" heading="登録できませんでした">
          <p>{refusal}</p>
        </Banner>
      )}
      <ErrorSummary errors={errors} />
      <p>パスキーは、端末の指紋、顔、暗証番号などでログインする方法です。</p>
      <p>パスワードもメールも要りません。ほかの人の端末では、登録しないでください。</p>
      <Addition {...props} />
      <Section heading={`登録したパスキー（${passkeys.length}個）`}>
        {passkeys.length === 0 ? (
          <EmptyState>
            <p>パスキーはまだありません。</p>
            <p>登録すると、ここに並びます。</p>
          </EmptyState>
        ) : (
          passkeys.map((passkey) => <PasskeyCard key={passkey.id} {...props} passkey={passkey} />)
        )}
      </Section>
    </>
  );
}

const Addition = ({ place: { paths }, formToken, name, errors }: PasskeysViewProps): VNode => (
  <Section heading="パスキーの登録">
    <PasskeyForm action={paths.passkeys} kind="create" formToken={formToken} label="パスキーの登録">
      <TextField
        name="name"
        label="パスキーの名前"
        hint="あとで見分けるための名前です。例：自分のスマートフォン"
        required
        width="medium"
        autocomplete="off"
        value={name}
        error={errorOf(errors, 'name')}
      />
      <ButtonRow>
        <Button>パスキーを登録する</Button>
      </ButtonRow>
    </PasskeyForm>
    <WithoutPasskeys>
      <p>このブラウザでは、パスキーを登録できません。</p>
      <p>登録できるのは、JavaScriptが動く新しいブラウザです。次の方法は、ここでも使えます。</p>
      <ul class="way-on">
        <li>
          <a href={paths.authenticator}>認証アプリを設定する</a>
        </li>
        <li>
          <a href={paths.recoveryCodes}>リカバリーコードを作る</a>
        </li>
      </ul>
    </WithoutPasskeys>
  </Section>
);

const PasskeyCard = ({ place, passkey }: PasskeysViewProps & { readonly passkey: Passkey }): VNode => (
  <Card heading={passkey.name} level={3}>
    <PasskeyFacts passkey={passkey} />
    <LinkButton href={`${place.paths.passkeys}/${passkey.id}`} hidden={`「${passkey.name}」の`}>
      名前を変える・消す
    </LinkButton>
  </Card>
);

/** Where it was added, and where and when it was used last. */
export const PasskeyFacts = ({ passkey }: { readonly passkey: Passkey }): VNode => (
  <DefinitionList
    rows={[
      {
        term: '登録',
        value: (
          <>
            <span class="figure">{japaneseDateTime(passkey.addedAt)}</span>（{passkey.device}）
          </>
        ),
      },
      {
        term: '最後のログイン',
        value:
          passkey.usedAt === null ? (
            'まだありません'
          ) : (
            <>
              <span class="figure">{japaneseDateTime(passkey.usedAt)}</span>（{passkey.usedDevice}）
            </>
          ),
      },
      {
        term: '置いてある所',
        value: passkey.backedUp ? 'ほかの端末とも同期' : '登録した端末だけ（なくすと使えません）',
      },
    ]}
  />
);
