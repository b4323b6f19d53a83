import { z } from 'zod';
import { parseEmailAddress } from '#kernel/email-address.ts';
import { choice } from '#kernel/items/choice-items.ts';
import type { Fields, ItemTable } from '#kernel/items/item.ts';
import { readItems } from '#kernel/items/read-items.ts';
import { japanDay } from '#kernel/time.ts';
import { type Answer, goTo, problem, showPage } from '#platform/http/answer.ts';
import type { Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { Button, ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { ErrorSummary, type FieldError } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { ItemFields } from '#ui/items/item-fields.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { type InvitationFault, inviteUser } from '../../../actions/invite-user.ts';
import { invitedUserStep } from '../../../items/establishment-steps.ts';
import { employerPaths } from '../../../rules/employer-paths.ts';
import { roleWords } from '../../../rules/standing.ts';
import { endInvitations } from '../../../store/invitations.store.ts';
import { sentencesOf } from '../../steps/establishment-words.ts';
import { invitationFaultWords } from '../../steps/invitation-words.ts';
import { type EmployerRequest, employerRoutes } from '../employer-routes.ts';
import { usersTitle } from './users.view.tsx';

const title = '担当者を招待する';

const step = {
  ...invitedUserStep,
  items: {
    ...invitedUserStep.items,
    role: choice({
      label: '役割',
      required: true,
      hint: '主担当者は、担当者を招待する、外すなどの手続きもできます。',
      options: roleWords,
    }),
  } satisfies ItemTable,
};

/** /employer/users/invitation: 主担当者 adds somebody by mail [EMP-1]. */
export const invitationRoutes = (parts: Parts): readonly Route[] =>
  employerRoutes(parts, [
    {
      name: 'employers.invitation',
      method: 'GET',
      path: employerPaths.invitation,
      mainOnly: true,
      handle: async (request) => pageOf(request, request.keptForm ?? { role: 'member' }, []),
    },
    {
      name: 'employers.invitation.submit',
      method: 'POST',
      path: employerPaths.invitation,
      mainOnly: true,
      handle: (request) => submit(parts, request),
    },
    {
      name: 'employers.invitation.withdrawal',
      method: 'POST',
      path: `${employerPaths.users}/invitations/:invitation/withdrawal`,
      mainOnly: true,
      handle: (request) => withdraw(parts, request),
    },
  ]);

function pageOf(request: EmployerRequest, fields: Fields, errors: readonly FieldError[]): Answer {
  const today = japanDay(request.now);
  return showPage({
    title,
    crumbs: [{ label: usersTitle, href: employerPaths.users }, { label: title }],
    hasErrors: errors.length > 0,
    body: (
      <>
        <PageHeading>{title}</PageHeading>
        <ErrorSummary errors={errors} />
        <p>招待された方は、メールのリンクから自分のパスワードを決めて使い始めます。</p>
        <Form action={employerPaths.invitation} formToken={request.formToken}>
          <ItemFields items={step.items} fields={fields} errors={errors} today={today} />
          <ButtonRow>
            <Button>招待のメールを送る</Button>
            <LinkButton kind="plain" href={employerPaths.users}>
              やめる
            </LinkButton>
          </ButtonRow>
        </Form>
      </>
    ),
  });
}

async function submit(parts: Parts, request: EmployerRequest): Promise<Answer> {
  const { form, now, actor, establishment, user } = request;
  const { values, faults } = readItems(step.items, form, { today: japanDay(now) });
  if (faults.length > 0) return pageOf(request, form, sentencesOf(step, faults));
  const address = parseEmailAddress(String(values['email'] ?? ''));
  if (!address.ok) throw new Error('an address that was read is none');
  const invited = {
    establishmentNumber: establishment.number,
    address: address.value,
    name: String(values['user-name'] ?? ''),
    department: String(values['department'] ?? ''),
    role: values['role'] === 'main' ? ('main' as const) : ('member' as const),
    by: { account: user.accountId },
  };
  const done = await parts.database.transaction((tx) => inviteUser(tx, parts, invited, actor, now));
  return done.ok ? goTo(`${employerPaths.users}?done=invited`) : refused(request, done.fault);
}

const refused = (request: EmployerRequest, fault: InvitationFault): Answer =>
  pageOf(request, request.form, [{ name: 'email', text: invitationFaultWords[fault] }]);

async function withdraw(parts: Parts, { params, establishment, now }: EmployerRequest): Promise<Answer> {
  const id = z.uuid().safeParse(params['invitation']);
  if (!id.success) return problem('not-found');
  const which = { establishmentNumber: establishment.number, id: id.data };
  const ended = await parts.database.transaction((tx) => endInvitations(tx, which, 'withdrawn', now));
  return goTo(`${employerPaths.users}${ended > 0 ? '?done=withdrawn' : ''}`);
}
