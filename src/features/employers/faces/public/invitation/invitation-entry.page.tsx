import { entrancePaths, type MailingFault } from '#features/accounts/index.ts';
import { guidanceFor, passwordPath, passwordRoutes, requestOpeningKey } from '#features/opening/index.ts';
import { japaneseDeadline } from '#kernel/time.ts';
import { type Answer, goTo, showPage } from '#platform/http/answer.ts';
import type { PageRequest, Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { Banner } from '#ui/banner.tsx';
import { Button, ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Form } from '#ui/form.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { acceptInvitation } from '../../../actions/accept-invitation.ts';
import { invitationPath } from '../../../rules/employer-paths.ts';
import { roleWords } from '../../../rules/standing.ts';
import { findEstablishment } from '../../../store/establishments.store.ts';
import { findInvitationByToken, lastDayOf } from '../../../store/invitations.store.ts';

const title = '求人者マイページへの招待';

/** /employer/invitation/:token: what the mail of an invitation leads to [EMP-1]. */
export function invitationEntryRoutes(parts: Parts): readonly Route[] {
  const facts = {
    path: invitationPath(':token'),
    face: 'employer',
    may: 'signed-out',
    personal: true,
  } as const;
  return [
    {
      ...facts,
      name: 'employers.invitation-entry',
      method: 'GET',
      handle: (request: PageRequest) => show(parts, request),
    },
    {
      ...facts,
      name: 'employers.invitation-entry.submit',
      method: 'POST',
      signInPath: true,
      handle: (request: PageRequest) => submit(parts, request),
    },
    ...passwordRoutes(parts, {
      purpose: 'invitation',
      step: { step: 2, of: 2 },
      afterOpening: acceptInvitation,
    }),
  ];
}

const tokenOf = (request: PageRequest): string => request.params['token'] ?? '';

const over = (): Answer =>
  showPage(
    {
      title,
      crumbs: [{ label: title }],
      hasErrors: true,
      body: (
        <>
          <PageHeading>{title}</PageHeading>
          <Banner kind="error" heading="この招待は使えません">
            <p>期限が過ぎたか、取り消されたか、もう使われました。</p>
            <p>使い始めていないときは、主担当者にもう一度招待してもらってください。</p>
          </Banner>
          <ButtonRow>
            <LinkButton href={entrancePaths.employer.login} kind="primary">
              ログイン画面へ進む
            </LinkButton>
          </ButtonRow>
        </>
      ),
    },
    { status: 410 },
  );

async function show(parts: Parts, request: PageRequest, trouble?: MailingFault): Promise<Answer> {
  const { reading } = parts.database;
  const invitation = await findInvitationByToken(reading, tokenOf(request), request.now);
  const establishment =
    invitation === undefined ? undefined : await findEstablishment(reading, invitation.establishment_number);
  if (invitation === undefined || establishment === undefined) return over();
  const rows = [
    { term: '事業所', value: <span class="user-text">{establishment.name}</span> },
    { term: 'あなたの名前', value: <span class="user-text">{invitation.name}</span> },
    { term: '役割', value: roleWords[invitation.role] },
    { term: 'ID(メールアドレス)', value: <span class="user-text">{invitation.address_typed}</span> },
    { term: '期限', value: japaneseDeadline(lastDayOf(invitation)) },
  ];
  return showPage({
    title,
    crumbs: [{ label: title }],
    hasErrors: trouble !== undefined,
    body: (
      <>
        <PageHeading>{title}</PageHeading>
        {trouble === undefined ? null : (
          <Banner kind="error" heading="少し待ってください">
            <p>さきほどメールを送りました。届いたメールのリンクから進んでください。</p>
          </Banner>
        )}
        <p>次の事業所の担当者として、招待されています。</p>
        <DefinitionList rows={rows} />
        <p>「認証キーを送る」を押すと、上のアドレスにメールが届きます。次の画面で、パスワードを決めます。</p>
        <p>最初のログインのあと、プライバシーポリシーと利用規約に同意していただきます。</p>
        <Form action={invitationPath(tokenOf(request))}>
          <ButtonRow>
            <Button>認証キーを送る</Button>
          </ButtonRow>
        </Form>
      </>
    ),
  });
}

async function submit(parts: Parts, request: PageRequest): Promise<Answer> {
  const { now, actor, client } = request;
  const asked = await parts.database.transaction(async (tx) => {
    const invitation = await findInvitationByToken(tx, tokenOf(request), now);
    if (invitation === undefined) return undefined;
    const address = { typed: invitation.address_typed, key: invitation.address_key };
    const guidance = await guidanceFor(tx, address, now, 'employer');
    const opening = {
      purpose: 'invitation' as const,
      address,
      clientAddress: client.address,
      invitationId: invitation.id,
      guidance,
    };
    return requestOpeningKey(tx, parts, opening, actor, now);
  });
  if (asked === undefined) return over();
  if (!asked.ok) return show(parts, request, asked.fault);
  return goTo(passwordPath('invitation', asked.value.link));
}
