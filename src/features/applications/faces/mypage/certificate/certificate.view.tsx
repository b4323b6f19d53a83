import type { VNode } from 'preact';
import { shownJobSeekerNumber } from '#features/job-seekers/index.ts';
import type { Fields, ItemFault } from '#kernel/items/item.ts';
import { japaneseDate, japaneseDateBothCalendars, japaneseDateTime, Temporal } from '#kernel/time.ts';
import { Button } from '#ui/buttons.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Whole } from '#ui/figures.tsx';
import { Form } from '#ui/form.tsx';
import { ItemFields } from '#ui/items/item-fields.tsx';
import { PageHeading, Section } from '#ui/page-heading.tsx';
import { Table } from '#ui/table.tsx';
import { shownCertificateCode } from '../../../rules/certificate-code.ts';
import { periodFaultWords, periodItems } from '../../../rules/certificate-period.ts';
import type { ActivityCertificateRow } from '../../../store/tables.ts';
import { certificateFilePath, certificatePath, ownPaths } from '../own-paths.ts';

export const certifyingTitle = '求職活動の証明を作る';
export const certificateTitle = '求職活動の証明';

/** A 求人番号 stays in one piece on the narrowest screen, with no bracket left alone on the next line. */
const AboutAct = ({ about }: { about: string }): VNode => (
  <>
    {about.split(/（求人番号 (\d{5}-\d{8})）/u).map((part, at) =>
      at % 2 === 1 ? (
        <span key={at}>
          {' 求人番号 '}
          <Whole>{part}</Whole>
        </span>
      ) : (
        part
      ),
    )}
  </>
);

interface CertifyingProps {
  readonly fields: Fields;
  readonly faults: readonly ItemFault[];
  readonly made: readonly ActivityCertificateRow[];
  readonly today: Temporal.PlainDate;
  readonly formToken: string;
}

export function CertifyingView({ fields, faults, made, today, formToken }: CertifyingProps): VNode {
  const errors = faults.map((fault) => ({ name: fault.name, text: periodFaultWords(fault) }));
  return (
    <>
      <PageHeading>{certifyingTitle}</PageHeading>
      <ErrorSummary errors={errors} />
      <p>選んだ期間の職業相談、応募、面接、採用を1枚にまとめます。</p>
      <p>証明には確認の番号がつきます。ハローワークの窓口で、本物かどうかを確かめられます。</p>
      <Form action={ownPaths.certificate} formToken={formToken}>
        <ItemFields items={periodItems} fields={fields} errors={errors} edited={undefined} today={today} />
        <Button>証明を作る</Button>
      </Form>
      <Section heading="これまでに作った証明">
        {made.length === 0 ? <p>まだありません。</p> : null}
        {made.length === 0 ? null : (
          <ul>
            {made.map((one) => (
              <li key={one.id}>
                <a href={certificatePath(one.id)}>
                  {japaneseDate(one.from_day)}から{japaneseDate(one.through_day)}まで
                </a>
                （{japaneseDateTime(one.made_at)}に作成）
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}

const day = (iso: string): string => japaneseDateBothCalendars(Temporal.PlainDate.from(iso));

/** As it was made. */
export function CertificateView({ certificate }: { certificate: ActivityCertificateRow }): VNode {
  const { person, office, activities, from, through, madeOn } = certificate.contents;
  return (
    <>
      <div class="paper">
        <PageHeading note={`確認の番号 ${shownCertificateCode(certificate.code)}`}>
          {certificateTitle}
        </PageHeading>
        <DefinitionList
          rows={[
            { term: '氏名', value: `${person.name}（${person.kana}）` },
            { term: '求職番号', value: shownJobSeekerNumber(person.number) },
            { term: '期間', value: `${day(from)}から${day(through)}まで` },
            { term: '作った日', value: day(madeOn) },
          ]}
        />
        <Table
          caption="求職活動"
          columns={[{ label: '日付' }, { label: '活動' }, { label: '内容' }]}
          rows={activities.map(({ on, what, about }) => [
            day(on),
            what,
            <AboutAct key="about" about={about} />,
          ])}
          empty={<p>この期間の求職活動の記録はありません。</p>}
        />
        <Section heading={office.name}>
          <p>{office.address}</p>
          <p>電話 {office.telephone}</p>
        </Section>
      </div>
      <div class="screen-only">
        <ul class="way-on">
          <li>
            <a href={certificateFilePath(certificate.id)}>PDFで受け取る</a>
          </li>
          <li>
            <a href={ownPaths.certificate}>ほかの期間で作る</a>
          </li>
        </ul>
      </div>
    </>
  );
}
