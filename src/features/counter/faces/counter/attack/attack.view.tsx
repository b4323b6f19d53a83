import type { VNode } from 'preact';
import type { Attack } from '#features/sign-in/index.ts';
import { policy } from '#kernel/policy.ts';
import { japaneseDateTime, type Temporal } from '#kernel/time.ts';
import { Banner } from '#ui/banner.tsx';
import { Button, ButtonRow } from '#ui/buttons.tsx';
import { RadioGroup } from '#ui/choice-fields.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Details } from '#ui/details.tsx';
import type { FieldError } from '#ui/error-summary.tsx';
import { errorOf } from '#ui/field-errors.ts';
import { Form } from '#ui/form.tsx';
import { Section } from '#ui/page-heading.tsx';
import { ReasonField } from '../counter-fields.view.tsx';
import { recordPath } from '../counter-paths.ts';

const { notMe, oneTimePassword, passwordLock } = policy;
const days = notMe.lifetime.total('hours') / 24;
const hours = oneTimePassword.failureWindow.total('hours');
const minutes = passwordLock.duration.total('minutes');
const mostTimes = 20;

interface AttackViewProps {
  readonly number: string;
  readonly attack: Attack;
  readonly typed: { readonly end: string; readonly reason: string };
  readonly errors: readonly FieldError[];
  readonly formToken: string;
}

function Times({ summary, at }: { summary: string; at: readonly Temporal.Instant[] }): VNode | null {
  if (at.length === 0) return null;
  const words = at.slice(0, mostTimes).map((one) => japaneseDateTime(one));
  return (
    <Details summary={summary}>
      <ul>
        {words.map((one, index) => (
          <li key={index}>{one}</li>
        ))}
      </ul>
      {at.length > mostTimes ? <p>新しいものから{mostTimes}回分です。</p> : null}
    </Details>
  );
}

const attemptWords = ({ attempts }: Attack): VNode | string =>
  attempts.length === 0 ? (
    'ありません'
  ) : (
    <ul>
      {attempts.map(({ device, begunAt }) => (
        <li key={begunAt.toString()}>
          {japaneseDateTime(begunAt)}・{device}
        </li>
      ))}
    </ul>
  );

function Seen({ attack }: { attack: Attack }): VNode {
  const { wrongPasswords, wrongCodes, lockedUntil, codesClosedUntil } = attack;
  return (
    <Section heading={`${hours}時間のまちがい`} id="seen">
      <DefinitionList
        rows={[
          { term: 'パスワードのまちがい', value: `${wrongPasswords.length}回` },
          {
            term: 'ログイン停止',
            value:
              lockedUntil === undefined
                ? `${attack.locks}回。今は止まっていません。`
                : `${attack.locks}回。${japaneseDateTime(lockedUntil)}まで止まっています。`,
          },
          { term: '停止の間に断ったログイン', value: `${attack.turnedAway}回` },
          {
            term: 'ワンタイムパスワードなどのまちがい',
            value:
              codesClosedUntil === undefined
                ? `${wrongCodes.length}回`
                : `${wrongCodes.length}回。${japaneseDateTime(codesClosedUntil)}まで受け付けません。`,
          },
          { term: 'パスワードが合い、まだ途中のログイン', value: attemptWords(attack) },
        ]}
      />
      <Times summary="パスワードをまちがえた時刻" at={wrongPasswords} />
      <Times summary="ワンタイムパスワードなどをまちがえた時刻" at={wrongCodes} />
    </Section>
  );
}

const ends = [
  {
    value: 'lock',
    label: 'ログイン停止を解く',
    hint: '本人が自分でまちがえたときに選びます。',
  },
  {
    value: 'presence',
    label: 'ログインと端末を、すべて終わらせる',
    hint: '途中のログインも終わります。パスワードは、今のままです。',
  },
  {
    value: 'password',
    label: 'パスワードも使えなくする',
    hint: `すべて終わらせ、パスワード再登録のメールを本人に送ります。この${days}日に足された認証アプリやパスキー、マイナポータル連携も消えます。`,
  },
] as const;

export function AttackView({ number, attack, typed, errors, formToken }: AttackViewProps): VNode {
  return (
    <>
      <p>だれかがログインを試しているかどうかを見て、止めます。</p>
      <Seen attack={attack} />
      <Section heading="攻撃を止める" id="stop">
        <p>
          パスワードを続けて{passwordLock.tries}回まちがえると、{minutes}分は何も試せません。
        </p>
        <p>本人が前にログインした端末は止まりません。そこからは、いつでもログインできます。</p>
        <Form action={recordPath(number, 'attack')} formToken={formToken}>
          <RadioGroup
            name="end"
            label="すること"
            required
            options={ends}
            value={typed.end}
            error={errorOf(errors, 'end')}
          />
          <ReasonField
            value={typed.reason}
            errors={errors}
            hint="本人から聞いたことなど、止める理由を書いてください。"
          />
          <ButtonRow>
            <Button kind="danger">攻撃を止める</Button>
          </ButtonRow>
        </Form>
      </Section>
    </>
  );
}

export function NothingToGuessView(): VNode {
  return (
    <Banner kind="info" heading="マイページがありません">
      <p>開設していないか、退会した人です。試されるパスワードがありません。</p>
    </Banner>
  );
}
