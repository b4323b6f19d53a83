import type { VNode } from 'preact';
import type { Attack } from '#features/sign-in/index.ts';
import { policy } from '#kernel/policy.ts';
import { Banner } from '#ui/banner.tsx';
import { Button, ButtonRow } from '#ui/buttons.tsx';
import { RadioGroup } from '#ui/choice-fields.tsx';
import type { FieldError } from '#ui/error-summary.tsx';
import { errorOf } from '#ui/field-errors.ts';
import { Form } from '#ui/form.tsx';
import { Section } from '#ui/page-heading.tsx';
import { ReasonField } from '../counter-fields.view.tsx';
import { recordPath } from '../counter-paths.ts';
import { AttackFacts } from './attack-facts.view.tsx';

const { notMe, passwordLock } = policy;
const days = notMe.lifetime.total('hours') / 24;
const minutes = passwordLock.duration.total('minutes');

interface AttackViewProps {
  readonly number: string;
  readonly attack: Attack;
  readonly typed: { readonly end: string; readonly reason: string };
  readonly errors: readonly FieldError[];
  readonly formToken: string;
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
      <AttackFacts attack={attack} />
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
