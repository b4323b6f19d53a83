import type { VNode } from 'preact';
import { Banner } from '#ui/banner.tsx';
import { Button } from '#ui/buttons.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Form } from '#ui/form.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import type { StaffMember } from '../../../store/staff-members.query.ts';
import { staffPaths } from '../counter-paths.ts';
import { StaffStateTag } from '../staff-state.view.tsx';
import { type StaffAction, staffActionWords } from './staff-action.text.ts';

interface StaffActionViewProps {
  readonly action: StaffAction;
  readonly member: StaffMember;
  readonly formToken: string;
  /** Why it was not done. */
  readonly refusal: string | undefined;
}

export function StaffActionView({ action, member, formToken, refusal }: StaffActionViewProps): VNode {
  const { title, explanation, button } = staffActionWords[action];
  const path = staffPaths.member(member.id);
  return (
    <>
      <PageHeading>{title}</PageHeading>
      {refusal === undefined ? null : (
        <Banner kind="error" heading="できませんでした">
          <p>{refusal}</p>
        </Banner>
      )}
      <DefinitionList
        rows={[
          { term: '名前', value: member.name },
          { term: '職員ID', value: member.loginName },
          { term: '状態', value: <StaffStateTag state={member.state} /> },
        ]}
      />
      <p>{explanation}</p>
      <Form action={`${path}/${action}`} formToken={formToken}>
        <Button kind={action === 'closing' ? 'danger' : 'primary'}>{button}</Button>
      </Form>
      <p>
        <a href={path}>やめて、職員のページに戻る</a>
      </p>
    </>
  );
}
