import type { VNode } from 'preact';
import { shownJobSeekerNumber } from '#features/job-seekers/index.ts';
import { japaneseDate, Temporal } from '#kernel/time.ts';
import { Banner } from '#ui/banner.tsx';
import { Button } from '#ui/buttons.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Whole } from '#ui/figures.tsx';
import { Form } from '#ui/form.tsx';
import { PageHeading, Section } from '#ui/page-heading.tsx';
import { Table } from '#ui/table.tsx';
import { TextField } from '#ui/text-field.tsx';
import type { CheckedCertificate } from '../../../store/certificates.store.ts';

export const certificatesTitle = '求職活動の証明を確かめる';

interface CertificatesProps {
  readonly action: string;
  readonly typed: string;
  readonly checked: CheckedCertificate | undefined;
  readonly fault: string | undefined;
  readonly formToken: string;
}

const day = (iso: string): string => japaneseDate(Temporal.PlainDate.from(iso));

export function CertificatesView({ action, typed, checked, fault, formToken }: CertificatesProps): VNode {
  return (
    <>
      <PageHeading>{certificatesTitle}</PageHeading>
      <Form action={action} formToken={formToken} label={certificatesTitle}>
        <TextField
          name="code"
          label="確認の番号"
          required
          hint="証明にある12文字です。例：K7M2-9QXP-4THB"
          width={20}
          value={typed}
          error={fault}
          after={<Button>確かめる</Button>}
        />
      </Form>
      {checked === undefined ? null : <Certified checked={checked} />}
    </>
  );
}

function Certified({ checked: { certificate, isGenuine } }: { readonly checked: CheckedCertificate }): VNode {
  const { person, from, through, madeOn, activities } = certificate.contents;
  return (
    <Section heading="証明の内容">
      {isGenuine ? (
        <Banner kind="done" heading="この証明は、このシステムで作られました。">
          <p>紙の内容が、下と同じかを見てください。</p>
        </Banner>
      ) : (
        <Banner kind="error" heading="記録が、作ったときの内容とちがいます。">
          <p>この証明は使えません。管理者に知らせてください。</p>
        </Banner>
      )}
      <DefinitionList
        rows={[
          { term: '求職番号', value: shownJobSeekerNumber(person.number) },
          { term: '氏名', value: person.name },
          { term: '期間', value: `${day(from)}から${day(through)}まで` },
          { term: '作った日', value: day(madeOn) },
        ]}
      />
      <Table
        caption={`求職活動（${activities.length}件）`}
        columns={[{ label: '日' }, { label: '活動' }, { label: '内容' }]}
        rows={activities.map(({ on, what, about }) => [day(on), <Whole key={what}>{what}</Whole>, about])}
        empty={
          <EmptyState>
            <p>この期間の活動はありません。</p>
          </EmptyState>
        }
      />
    </Section>
  );
}
