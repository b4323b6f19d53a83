import type { VNode } from 'preact';
import type { Office } from '#features/offices/index.ts';
import { Button, LinkButton } from '#ui/buttons.tsx';
import { Select } from '#ui/choice-fields.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Form } from '#ui/form.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Table } from '#ui/table.tsx';
import { roleLabels } from '../../../rules/roles.ts';
import type { StaffMember } from '../../../store/staff-members.query.ts';
import { staffPaths } from '../counter-paths.ts';
import { officeOptions } from '../office-options.ts';
import { StaffStateTag } from '../staff-state.view.tsx';
import { type ReaderOfMany, ReadersOfMany } from './readers-of-many.view.tsx';

interface StaffViewProps {
  readonly offices: readonly Office[];
  readonly officeNumber: string;
  readonly members: readonly StaffMember[];
  readonly readers: readonly ReaderOfMany[];
}

export function StaffView({ offices, officeNumber, members, readers }: StaffViewProps): VNode {
  const office = offices.find(({ number }) => number === officeNumber)?.name ?? officeNumber;
  return (
    <>
      <PageHeading note={`${members.length}人`}>職員</PageHeading>
      <ReadersOfMany readers={readers} />
      <p>
        <LinkButton kind="primary" href={staffPaths.addition}>
          職員を追加する
        </LinkButton>
      </p>
      <Form action={staffPaths.staff} getForm label="安定所を選ぶ">
        <Select
          name="office"
          label="安定所"
          mark={false}
          value={officeNumber}
          options={officeOptions(offices)}
        />
        <Button kind="secondary">表示する</Button>
      </Form>
      <Table
        caption={`${office}の職員`}
        columns={[{ label: '職員ID' }, { label: '名前' }, { label: '役割' }, { label: '状態' }]}
        rows={members.map(({ id, loginName, name, role, state }) => [
          <a key="member" href={staffPaths.member(id)}>
            {loginName}
          </a>,
          name,
          roleLabels[role],
          <StaffStateTag key="state" state={state} />,
        ])}
        empty={
          <EmptyState>
            {office}の職員はまだいません。「職員を追加する」で登録すると、ここに並びます。
          </EmptyState>
        }
      />
    </>
  );
}
