import { parseEmailAddress } from '#kernel/email-address.ts';
import type { Fields } from '#kernel/items/item.ts';
import { readItems } from '#kernel/items/read-items.ts';
import { japanDay } from '#kernel/time.ts';
import { type Answer, goTo, showPage } from '#platform/http/answer.ts';
import type { Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { Button, ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { ErrorSummary, type FieldError } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { ItemFields } from '#ui/items/item-fields.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { inviteUser } from '../../../actions/invite-user.ts';
import { invitedUserStep as step } from '../../../items/establishment-steps.ts';
import { counterEstablishmentPath } from '../../../rules/employer-paths.ts';
import { sentencesOf } from '../../steps/establishment-words.ts';
import { invitationFaultWords } from '../../steps/invitation-words.ts';
import { type CounterEstablishmentRequest, counterEstablishmentRoutes } from '../counter-routes.ts';
import { establishmentCrumb, establishmentsCrumb } from '../establishment-crumbs.ts';

const title = '担当者を招待する';
const page = 'invitation';

/** /counter/establishments/:number/invitation: opening at the counter, by a mail to the establishment [EMP-1]. */
export const counterInvitationRoutes = (parts: Parts): readonly Route[] =>
  counterEstablishmentRoutes(parts, {
    page,
    name: 'employers.counter-invitation',
    show: async (request) => pageOf(request, request.keptForm ?? {}, []),
    submit: (request) => submit(parts, request),
  });

function pageOf(request: CounterEstablishmentRequest, fields: Fields, errors: readonly FieldError[]): Answer {
  const { establishment, formToken, now } = request;
  return showPage({
    title,
    crumbs: [establishmentsCrumb, establishmentCrumb(establishment), { label: title }],
    hasErrors: errors.length > 0,
    body: (
      <>
        <PageHeading>{title}</PageHeading>
        <ErrorSummary errors={errors} />
        <p>{step.intro}</p>
        <p>招待する方が事業所の方であることを、確かめてから送ってください。</p>
        <Form action={counterEstablishmentPath(establishment.number, page)} formToken={formToken}>
          <ItemFields items={step.items} fields={fields} errors={errors} today={japanDay(now)} />
          <ButtonRow>
            <Button>招待のメールを送る</Button>
            <LinkButton kind="plain" href={counterEstablishmentPath(establishment.number)}>
              送らないで戻る
            </LinkButton>
          </ButtonRow>
        </Form>
      </>
    ),
  });
}

async function submit(parts: Parts, request: CounterEstablishmentRequest): Promise<Answer> {
  const { form, now, actor, owner, establishment } = request;
  const { values, faults } = readItems(step.items, form, { today: japanDay(now) });
  if (faults.length > 0) return pageOf(request, form, sentencesOf(step, faults));
  const address = parseEmailAddress(String(values['email'] ?? ''));
  if (!address.ok) throw new Error('an address that was read is none');
  const invited = {
    establishmentNumber: establishment.number,
    address: address.value,
    name: String(values['user-name'] ?? ''),
    department: String(values['department'] ?? ''),
    role: 'main' as const,
    by: { staff: owner.id },
  };
  const done = await parts.database.transaction((tx) => inviteUser(tx, parts, invited, actor, now));
  if (done.ok) return goTo(`${counterEstablishmentPath(establishment.number)}?done=invited`);
  return pageOf(request, form, [{ name: 'email', text: invitationFaultWords[done.fault] }]);
}
