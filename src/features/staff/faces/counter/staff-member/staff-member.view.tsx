import type { VNode } from 'preact';
import type { Office } from '#features/offices/index.ts';
import { japanDay, japaneseDate, japaneseDateTime, type Temporal } from '#kernel/time.ts';
import { Banner } from '#ui/banner.tsx';
import { Button } from '#ui/buttons.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { ErrorSummary, type FieldError } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { PageHeading, Section } from '#ui/page-heading.tsx';
import { roleLabels } from '../../../rules/roles.ts';
import type { StaffMember } from '../../../store/staff-members.query.ts';
import { staffPaths } from '../counter-paths.ts';
import { type StaffAction, staffActions, staffActionWords } from '../staff-action/staff-action.text.ts';
import { StaffFactsFields, type TypedStaffFacts } from '../staff-facts-fields.view.tsx';
import { StaffStateTag } from '../staff-state.view.tsx';

interface StaffMemberViewProps {
  readonly member: StaffMember;
  readonly office: string;
  readonly lastLogin: Temporal.Instant | undefined;
  readonly typed: TypedStaffFacts;
  readonly offices: readonly Office[];
  readonly errors: readonly FieldError[];
  readonly formToken: string;
  /** The words for what was just done. */
  readonly done: string | undefined;
  readonly isOneself: boolean;
}

function Facts({ member, office, lastLogin }: StaffMemberViewProps): VNode {
  return (
    <DefinitionList
      rows={[
        { term: '職員ID', value: member.loginName },
        { term: '状態', value: <StaffStateTag state={member.state} /> },
        { term: '安定所', value: office },
        { term: '役割', value: roleLabels[member.role] },
        { term: '追加した日', value: japaneseDate(japanDay(member.addedAt)) },
        {
          term: '最後のログイン',
          value: lastLogin === undefined ? 'まだありません' : japaneseDateTime(lastLogin),
        },
      ]}
    />
  );
}

const mayBeDone = (action: StaffAction, { state }: StaffMember): boolean =>
  action !== 'unlock' || state === 'locked';

function FurtherActions({ member }: { member: StaffMember }): VNode {
  return (
    <Section heading="そのほかの操作">
      <ul class="way-on">
        {staffActions
          .filter((action) => mayBeDone(action, member))
          .map((action) => (
            <li key={action}>
              <a href={`${staffPaths.member(member.id)}/${action}`}>{staffActionWords[action].title}</a>
            </li>
          ))}
      </ul>
    </Section>
  );
}

export function StaffMemberView(props: StaffMemberViewProps): VNode {
  const { member, typed, offices, errors, formToken, done, isOneself } = props;
  return (
    <>
      <PageHeading>{member.name}</PageHeading>
      <ErrorSummary errors={errors} />
      {done === undefined ? null : <Banner kind="done" heading={done} />}
      <Facts {...props} />
      {member.state === 'closed' ? null : (
        <Section heading="登録の変更">
          <Form action={staffPaths.member(member.id)} formToken={formToken}>
            <StaffFactsFields typed={typed} offices={offices} errors={errors} />
            <Button>変更する</Button>
          </Form>
        </Section>
      )}
      {isOneself ? (
        <p>
          これはあなたです。パスワードと認証アプリは<a href={staffPaths.settings}>自分の設定</a>
          で変えられます。
        </p>
      ) : null}
      {isOneself || member.state === 'closed' ? null : <FurtherActions member={member} />}
    </>
  );
}
