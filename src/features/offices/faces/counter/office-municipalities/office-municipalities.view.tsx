import type { VNode } from 'preact';
import { type Municipality, type Prefecture, prefectures } from '#features/places/index.ts';
import { Button } from '#ui/buttons.tsx';
import { CheckboxGroup, Select } from '#ui/choice-fields.tsx';
import { Form } from '#ui/form.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import type { Office } from '../../../store/offices.store.ts';
import { officePaths } from '../office-paths.ts';

export const municipalitiesTitle = '受け持つ市区町村';

interface OfficeMunicipalitiesViewProps {
  readonly office: Office;
  readonly prefecture: Prefecture;
  readonly municipalities: readonly Municipality[];
  readonly chosen: readonly string[];
  /** Names of the offices that serve municipalities now, by their codes. */
  readonly servedBy: ReadonlyMap<string, string>;
  readonly formToken: string;
}

export function OfficeMunicipalitiesView(props: OfficeMunicipalitiesViewProps): VNode {
  const { office, prefecture, municipalities, chosen, servedBy, formToken } = props;
  const path = officePaths.municipalities(office.number);
  return (
    <>
      <PageHeading note={office.name}>{municipalitiesTitle}</PageHeading>
      <p>1つの市区町村は、1つの安定所が受け持ちます。ほかの安定所の市区町村を選ぶと、ここに移ります。</p>
      <Form action={path} getForm label="都道府県を選ぶ">
        <Select
          name="prefecture"
          label="都道府県"
          mark={false}
          value={prefecture.code}
          options={prefectures.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <Button kind="secondary">表示する</Button>
      </Form>
      <Form action={path} formToken={formToken}>
        <input type="hidden" name="prefecture" value={prefecture.code} />
        <CheckboxGroup
          name="municipality"
          label={`${prefecture.name}の市区町村`}
          mark={false}
          values={chosen}
          options={municipalities.map(({ code, name }) => ({
            value: code,
            label: name,
            hint: servedBy.has(code) ? `今の受け持ち：${servedBy.get(code)}` : undefined,
          }))}
        />
        <Button>変更する</Button>
      </Form>
    </>
  );
}
