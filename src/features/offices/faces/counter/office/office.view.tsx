import type { VNode } from 'preact';
import { Banner } from '#ui/banner.tsx';
import { Button, LinkButton } from '#ui/buttons.tsx';
import { ErrorSummary, type FieldError } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { PageHeading, Section } from '#ui/page-heading.tsx';
import type { Office } from '../../../store/offices.store.ts';
import { OfficeFactsFields, type TypedOffice } from '../office-facts-fields.view.tsx';
import { officePaths } from '../office-paths.ts';
import { type OfficeNotice, officeNotices } from './office.text.ts';

interface OfficeViewProps {
  readonly office: Office;
  readonly typed: TypedOffice;
  readonly errors: readonly FieldError[];
  readonly formToken: string;
  readonly notice: OfficeNotice | undefined;
}

function Municipalities({ office }: { office: Office }): VNode {
  const { municipalities, number } = office;
  return (
    <Section heading="受け持つ市区町村">
      <p>
        {municipalities.length === 0
          ? 'まだありません。選ぶと、そこに住む人の登録がこの安定所に入ります。'
          : municipalities.map(({ name }) => name).join('、')}
      </p>
      {office.closedAt === null ? (
        <p>
          <LinkButton href={officePaths.municipalities(number)}>市区町村を選ぶ</LinkButton>
        </p>
      ) : null}
    </Section>
  );
}

export function OfficeView({ office, typed, errors, formToken, notice }: OfficeViewProps): VNode {
  const isOpen = office.closedAt === null;
  return (
    <>
      <PageHeading note={`番号 ${office.number}・${office.prefecture}`}>{office.name}</PageHeading>
      <ErrorSummary errors={errors} />
      {notice === undefined ? null : <Banner kind="done" heading={officeNotices[notice]} />}
      {isOpen ? (
        <Form action={officePaths.office(office.number)} formToken={formToken}>
          <OfficeFactsFields typed={typed} errors={errors} />
          <Button>変更する</Button>
        </Form>
      ) : (
        <p>この安定所は閉じています。これまでの記録は残っています。</p>
      )}
      <Municipalities office={office} />
      {isOpen ? (
        <Section heading="安定所を閉じる">
          <p>
            <a href={officePaths.closing(office.number)}>この安定所を閉じる</a>
          </p>
        </Section>
      ) : null}
    </>
  );
}
