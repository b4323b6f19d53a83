import type { VNode } from 'preact';
import { policy } from '#kernel/policy.ts';
import { japaneseDeadline } from '#kernel/time.ts';
import { Banner } from '#ui/banner.tsx';
import { Button, LinkButton } from '#ui/buttons.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Form } from '#ui/form.tsx';
import { PageHeading, Section } from '#ui/page-heading.tsx';
import { employerPaths, userPath } from '../../../rules/employer-paths.ts';
import { roleWords } from '../../../rules/standing.ts';
import type { EmployerUser } from '../../../store/employer-users.store.ts';
import { lastDayOf } from '../../../store/invitations.store.ts';
import type { InvitationRow } from '../../../store/tables.ts';

export const usersTitle = '担当者';

const doneWords: Readonly<Record<string, string>> = {
  invited: '招待のメールを送りました',
  withdrawn: '招待を取り消しました',
  removed: '担当者を外しました',
  role: '役割を変えました',
};

interface UsersViewProps {
  readonly users: readonly EmployerUser[];
  readonly invitations: readonly InvitationRow[];
  readonly isMain: boolean;
  readonly ownId: string;
  readonly done: string | undefined;
  readonly formToken: string;
}

export function UsersView({
  users,
  invitations,
  isMain,
  ownId,
  done = '',
  formToken,
}: UsersViewProps): VNode {
  const told = Object.hasOwn(doneWords, done) ? doneWords[done] : undefined;
  return (
    <>
      <PageHeading>{usersTitle}</PageHeading>
      {told === undefined ? null : <Banner kind="done" heading={told} />}
      <p>
        求人者マイページを使えるのは、{policy.employers.mostUsers}人までです。
        {isMain ? null : '担当者を加える、外すなどの手続きは、主担当者がします。'}
      </p>
      {users.map((user) => (
        <UserCard key={user.accountId} user={user} isMain={isMain} isOwn={user.accountId === ownId} />
      ))}
      {invitations.length === 0 ? null : (
        <Section heading="招待中の方">
          {invitations.map((one) => (
            <InvitationCard key={one.id} invitation={one} isMain={isMain} formToken={formToken} />
          ))}
        </Section>
      )}
      {isMain ? (
        <p>
          <LinkButton href={employerPaths.invitation}>担当者を招待する</LinkButton>
        </p>
      ) : null}
    </>
  );
}

function UserCard({ user, isMain, isOwn }: { user: EmployerUser; isMain: boolean; isOwn: boolean }): VNode {
  const { name, department, role, address, accountId, isUnavailable } = user;
  return (
    <section class="card">
      <h2 class="user-text">
        {name}
        {isOwn ? '（あなた）' : ''}
      </h2>
      <DefinitionList
        rows={[
          { term: '役割', value: roleWords[role] },
          { term: '部署・役職', value: <span class="user-text">{department || 'なし'}</span> },
          { term: 'ID(メールアドレス)', value: <span class="user-text">{address}</span> },
          ...(isUnavailable ? [{ term: '状態', value: '利用不可（ハローワークにおたずねください）' }] : []),
        ]}
      />
      {isMain && !isOwn ? (
        <p>
          <a href={userPath(accountId)}>
            <span class="user-text">{name}</span>さんの役割を変える・外す
          </a>
        </p>
      ) : null}
    </section>
  );
}

function InvitationCard(props: { invitation: InvitationRow; isMain: boolean; formToken: string }): VNode {
  const { invitation, isMain, formToken } = props;
  const { id, name, address_typed: address, role } = invitation;
  return (
    <section class="card">
      <h3 class="user-text">{name}</h3>
      <DefinitionList
        rows={[
          { term: '役割', value: roleWords[role] },
          { term: '送り先', value: <span class="user-text">{address}</span> },
          { term: '期限', value: japaneseDeadline(lastDayOf(invitation)) },
        ]}
      />
      {isMain ? (
        <Form
          action={`${employerPaths.users}/invitations/${id}/withdrawal`}
          formToken={formToken}
          label={`${name}の招待を取り消す`}
        >
          <Button kind="secondary">
            <span class="visually-hidden">{name}さんの</span>招待を取り消す
          </Button>
        </Form>
      ) : null}
    </section>
  );
}
