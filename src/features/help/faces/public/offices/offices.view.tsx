import type { VNode } from 'preact';
import { Button } from '#ui/buttons.tsx';
import { Card } from '#ui/card.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Form } from '#ui/form.tsx';
import { PageHeading, Section } from '#ui/page-heading.tsx';
import { TextField } from '#ui/text-field.tsx';
import { Contents } from '../../../guidance/contents.tsx';
import type { OfficeOnPublicList } from '../../../rules/office-on-public-list.ts';
import { findOffices, officesByPrefecture } from '../../../rules/offices-by-prefecture.ts';
import { publicPaths } from '../../../rules/public-paths.ts';

const postalMark = (digits: string): string => `〒${digits.slice(0, 3)}-${digits.slice(3)}`;

/** Some write the prefecture into the address, some do not; people read it once. */
const whole = ({ postalCode, prefecture, address }: OfficeOnPublicList): string =>
  `${postalMark(postalCode)} ${address.startsWith(prefecture) ? '' : prefecture}${address}`;

const officeRows = (office: OfficeOnPublicList) => [
  { term: '所在地', value: whole(office) },
  { term: '電話', value: <a href={`tel:${office.telephone}`}>{office.telephone}</a> },
  { term: '窓口の時間', value: office.openingHours },
  { term: '受け持つ地域', value: office.municipalities.map(({ name }) => name).join('、') },
  { term: '安定所番号', value: office.number },
];

function OfficeCard({ office }: { office: OfficeOnPublicList }): VNode {
  return (
    <Card heading={office.name} level={3} id={`office-${office.number}`}>
      <DefinitionList rows={officeRows(office)} />
    </Card>
  );
}

function SearchForm({ typed }: { typed: string }): VNode {
  return (
    <Form action={publicPaths.offices} getForm label="ハローワークを探す">
      <TextField
        name="place"
        label="市区町村か安定所の名前"
        hint="お住まいの市区町村の名前を入れてください。例：千代田区"
        value={typed}
        width="medium"
        autocomplete="address-level2"
      />
      <Button>ハローワークを探す</Button>
    </Form>
  );
}

function NothingFound({ typed }: { typed: string }): VNode {
  return (
    <EmptyState>
      <p>
        {typed === '' ? '表示できるハローワークはありません。' : `「${typed}」に合うハローワークは0件です。`}
      </p>
      {typed === '' ? null : (
        <p>
          <a href={publicPaths.offices}>全部のハローワークを見る</a>
        </p>
      )}
    </EmptyState>
  );
}

export const officesTitle = '所在地情報';

export interface OfficesViewProps {
  readonly offices: readonly OfficeOnPublicList[];
  /** What was typed into the search. */
  readonly typed: string;
}

/** 「所在地情報」: every office by prefecture (TOP-6). */
export function OfficesView({ offices, typed }: OfficesViewProps): VNode {
  const found = findOffices(offices, typed);
  const prefectures = officesByPrefecture(found);
  return (
    <>
      <PageHeading>{officesTitle}</PageHeading>
      <p>ハローワークの所在地と、受け持つ市区町村です。お住まいの地域の安定所で手続きします。</p>
      <SearchForm typed={typed} />
      {found.length === 0 ? <NothingFound typed={typed} /> : <p role="status">{found.length}か所</p>}
      {prefectures.length > 1 ? (
        <Contents
          entries={prefectures.map(({ code, prefecture, offices: here }) => ({
            id: `prefecture-${code}`,
            heading: `${prefecture}（${here.length}か所）`,
          }))}
        />
      ) : null}
      {prefectures.map(({ prefecture, code, offices: here }) => (
        <Section key={code} id={`prefecture-${code}`} heading={prefecture}>
          {here.map((office) => (
            <OfficeCard key={office.number} office={office} />
          ))}
        </Section>
      ))}
    </>
  );
}
