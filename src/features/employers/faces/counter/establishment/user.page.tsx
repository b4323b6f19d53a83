import type { VNode } from 'preact';
import { z } from 'zod';
import { findAccount } from '#features/accounts/index.ts';
import { AttackFacts } from '#features/counter/index.ts';
import { type Attack, readAttack } from '#features/sign-in/index.ts';
import { maySetUnavailable } from '#features/staff/index.ts';
import { type FieldFault, parseForm } from '#kernel/forms.ts';
import { type Answer, goTo, problem, showPage } from '#platform/http/answer.ts';
import { fieldOf, type Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { Button, ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { RadioGroup } from '#ui/choice-fields.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { errorOf, fieldErrors } from '#ui/field-errors.ts';
import { Form } from '#ui/form.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { actOnUser, type CounterAct, counterActs } from '../../../actions/stop-user.ts';
import { counterEstablishmentPath } from '../../../rules/employer-paths.ts';
import type { EmployerUser } from '../../../store/employer-users.store.ts';
import { type CounterEstablishmentRequest, counterEstablishmentRoutes } from '../counter-routes.ts';
import { establishmentCrumb, establishmentsCrumb } from '../establishment-crumbs.ts';
import { ReasonField, reasonField, reasonWords } from '../reason.tsx';
import { meantUser } from './meant-user.ts';

const actWords: Readonly<Record<CounterAct, string>> = {
  unlock: 'ログイン停止を解く',
  'end-sessions': 'ログインをすべて終わらせる',
  'end-password': 'パスワードを使えなくし、再登録のメールを送る',
  'set-unavailable': '利用不可にする',
  'lift-unavailable': '利用不可を解く',
};

const actForm = z.strictObject({
  act: z.string().default('').pipe(z.enum(counterActs, 'act.none')),
  reason: reasonField,
});

const words = { ...reasonWords, 'act.none': '手続きを選んでください。' } as const;

/** Of all acts, those that whoever is at the counter may do to this user now. */
function actsFor(
  request: CounterEstablishmentRequest,
  { isUnavailable }: EmployerUser,
): readonly CounterAct[] {
  const mayStop = maySetUnavailable(request.owner);
  const stopping = isUnavailable ? 'lift-unavailable' : 'set-unavailable';
  return ['unlock', 'end-sessions', 'end-password', ...(mayStop ? [stopping as CounterAct] : [])];
}

/** /counter/establishments/:number/users/:user: help with a login, or an end to it, with a written reason. */
export const counterUserRoutes = (parts: Parts): readonly Route[] =>
  counterEstablishmentRoutes(parts, {
    page: 'users/:user',
    name: 'employers.counter-user',
    show: (request) => show(parts, request, []),
    submit: (request) => submit(parts, request),
  });

async function show(
  parts: Parts,
  request: CounterEstablishmentRequest,
  faults: readonly FieldFault[],
): Promise<Answer> {
  const user = await meantUser(parts, request);
  if (user === undefined) return problem('not-found');
  const account = await findAccount(parts.database.reading, user.accountId);
  if (account === undefined) return problem('not-found');
  const attack = await readAttack(parts, account, request.now);
  const title = `${user.name}さんのログイン`;
  return showPage({
    title,
    crumbs: [establishmentsCrumb, establishmentCrumb(request.establishment), { label: title }],
    hasErrors: faults.length > 0,
    body: UserView({ request, user, attack, title, faults }),
  });
}

interface UserViewProps {
  readonly request: CounterEstablishmentRequest;
  readonly user: EmployerUser;
  readonly attack: Attack;
  readonly title: string;
  readonly faults: readonly FieldFault[];
}

function UserView({ request, user, attack, title, faults }: UserViewProps): VNode {
  const { establishment, formToken, form, keptForm } = request;
  const typed = keptForm ?? form;
  const errors = fieldErrors(words, faults);
  return (
    <>
      <PageHeading>
        <span class="user-text">{title}</span>
      </PageHeading>
      <ErrorSummary errors={errors} />
      <p>
        ID(メールアドレス)：<span class="user-text">{user.address}</span>
      </p>
      <AttackFacts attack={attack} />
      <p>
        <LinkButton href={counterEstablishmentPath(establishment.number, `users/${user.accountId}/slip`)}>
          窓口の一時コードを渡す
        </LinkButton>
      </p>
      <Form
        action={counterEstablishmentPath(establishment.number, `users/${user.accountId}`)}
        formToken={formToken}
      >
        <RadioGroup
          name="act"
          label="手続き"
          required
          options={actsFor(request, user).map((value) => ({ value, label: actWords[value] }))}
          value={fieldOf(typed, 'act')}
          error={errorOf(errors, 'act')}
        />
        <ReasonField value={fieldOf(typed, 'reason')} errors={errors} hint="操作の記録に残ります。" />
        <ButtonRow>
          <Button>手続きをする</Button>
          <LinkButton kind="plain" href={counterEstablishmentPath(establishment.number)}>
            しないで戻る
          </LinkButton>
        </ButtonRow>
      </Form>
    </>
  );
}

async function submit(parts: Parts, request: CounterEstablishmentRequest): Promise<Answer> {
  const user = await meantUser(parts, request);
  if (user === undefined) return problem('not-found');
  const form = parseForm(actForm, request.form);
  if (!form.ok) return show(parts, request, form.fault);
  const { act, reason } = form.value;
  if (!actsFor(request, user).includes(act)) return problem('forbidden');
  const { number } = request.establishment;
  const meant = {
    establishmentNumber: number,
    accountId: user.accountId,
    act,
    reason,
    clientAddress: request.client.address,
  };
  const done = await parts.database.transaction((tx) =>
    actOnUser(tx, parts, meant, request.actor, request.now),
  );
  return goTo(done.ok ? `${counterEstablishmentPath(number)}?done=${act}` : counterEstablishmentPath(number));
}
