import type { VNode } from 'preact';
import { Button, ButtonRow } from '#ui/buttons.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Form } from '#ui/form.tsx';
import { PageHeading, Section } from '#ui/page-heading.tsx';
import { userPath } from '../../../rules/employer-paths.ts';
import { roleWords } from '../../../rules/standing.ts';
import type { EmployerUser } from '../../../store/employer-users.store.ts';

export function UserView({ user, formToken }: { user: EmployerUser; formToken: string }): VNode {
  const { name, role, department, address, accountId } = user;
  const action = userPath(accountId);
  const other = role === 'main' ? 'member' : 'main';
  return (
    <>
      <PageHeading>
        <span class="user-text">{name}</span>
      </PageHeading>
      <DefinitionList
        rows={[
          { term: '役割', value: roleWords[role] },
          { term: '部署・役職', value: <span class="user-text">{department || 'なし'}</span> },
          { term: 'ID(メールアドレス)', value: <span class="user-text">{address}</span> },
        ]}
      />
      <Section heading="役割を変える">
        <p>主担当者は、担当者を招待する、外すなどの手続きもできます。</p>
        <Form action={action} formToken={formToken} label="役割を変える">
          <input type="hidden" name="act" value="role" />
          <input type="hidden" name="role" value={other} />
          <Button kind="secondary">{roleWords[other]}にする</Button>
        </Form>
      </Section>
      <Section heading="担当者から外す">
        <p>この方は、すぐにログアウトになります。同じIDでは、もうログインできません。</p>
        <p>また使うときは、もう一度招待してください。</p>
        <Form action={action} formToken={formToken} label="担当者から外す">
          <input type="hidden" name="act" value="remove" />
          <ButtonRow>
            <Button kind="danger">担当者から外す</Button>
          </ButtonRow>
        </Form>
      </Section>
    </>
  );
}
