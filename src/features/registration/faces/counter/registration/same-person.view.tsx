import type { VNode } from 'preact';
import { recordPath } from '#features/counter/index.ts';
import { isValid, type JobSeekerRow, shownJobSeekerNumber } from '#features/job-seekers/index.ts';
import { japanDay, japaneseDate, japaneseDateBothCalendars, type Temporal } from '#kernel/time.ts';
import { Banner } from '#ui/banner.tsx';
import { Button, ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { Whole } from '#ui/figures.tsx';
import { Form } from '#ui/form.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Table } from '#ui/table.tsx';
import { samePersonTitle } from './registration.text.ts';

export const acceptedField = 'accepted';

/** What the person who pressed again has seen: exactly these records. */
export const acceptedValue = (records: readonly JobSeekerRow[]): string =>
  records
    .map(({ number }) => number)
    .sort()
    .join(' ');

interface SamePersonViewProps {
  readonly person: {
    readonly name: string;
    readonly kana: string;
    readonly birthDate: Temporal.PlainDate;
    readonly telephone: string;
  };
  readonly records: readonly JobSeekerRow[];
  readonly officeNames: ReadonlyMap<string, string>;
  readonly ownOffice: string;
  readonly action: string;
  /** Hidden fields that the form has to carry. */
  readonly hidden: Readonly<Record<string, string>>;
  readonly change: string;
  readonly formToken: string;
  readonly now: Temporal.Instant;
}

/** Both beside one another; pressing again accepts just these. */
export function SamePersonView(props: SamePersonViewProps): VNode {
  const { person, records, action, hidden, change, formToken, now } = props;
  const validity = (row: JobSeekerRow): string =>
    isValid({ validThrough: row.valid_through, invalidSince: row.invalid_since }, now) ? '有効' : '無効';
  return (
    <>
      <PageHeading>{samePersonTitle}</PageHeading>
      <Banner kind="warning" heading="確認してください">
        <p>氏名（カナ）、生年月日、電話番号が同じ記録があります。</p>
        <p>同じ人のときは、登録しないで、前の記録を使ってください。</p>
        <Table
          caption="今の入力と、前の記録"
          columns={['求職番号', '氏名', '生年月日', '電話番号', '安定所', '登録'].map((label) => ({ label }))}
          rows={[
            [
              '今の入力',
              `${person.name}（${person.kana}）`,
              japaneseDateBothCalendars(person.birthDate),
              <Whole>{person.telephone}</Whole>,
              props.officeNames.get(props.ownOffice) ?? props.ownOffice,
              'まだ',
            ],
            ...records.map((row) => [
              <NumberOf row={row} ownOffice={props.ownOffice} />,
              row.office_number === props.ownOffice ? `${row.name}（${row.kana}）` : row.kana,
              japaneseDateBothCalendars(row.birth_date),
              <Whole>{row.telephone}</Whole>,
              props.officeNames.get(row.office_number) ?? row.office_number,
              `${validity(row)}（${japaneseDate(japanDay(row.registered_at))}に登録）`,
            ]),
          ]}
          empty={<p>ありません。</p>}
        />
      </Banner>
      <Form action={action} formToken={formToken}>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name={acceptedField} value={acceptedValue(records)} />
        <ButtonRow>
          <Button>このまま登録する</Button>
          <LinkButton href={change}>入力を直す</LinkButton>
        </ButtonRow>
      </Form>
    </>
  );
}

function NumberOf({ row, ownOffice }: { row: JobSeekerRow; ownOffice: string }): VNode {
  const shown = <Whole>{shownJobSeekerNumber(row.number)}</Whole>;
  return row.office_number === ownOffice ? (
    <a href={recordPath(row.number)}>{shown}</a>
  ) : (
    <span>{shown}</span>
  );
}
