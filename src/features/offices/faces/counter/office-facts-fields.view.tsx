import type { VNode } from 'preact';
import { shownPostalCode } from '#features/places/index.ts';
import { type FormFields, fieldOf } from '#platform/http/route.ts';
import type { FieldError } from '#ui/error-summary.tsx';
import { errorOf } from '#ui/field-errors.ts';
import { TextField } from '#ui/text-field.tsx';
import type { OfficeFacts } from '../../rules/office-facts.ts';

export type OfficeFieldName = 'name' | 'postal' | 'address' | 'telephone' | 'opening-hours';
/** What stands in the fields, as typed. */
export type TypedOffice = Readonly<Record<OfficeFieldName, string>>;

export const typedOffice = (form: FormFields): TypedOffice => ({
  name: fieldOf(form, 'name'),
  postal: fieldOf(form, 'postal'),
  address: fieldOf(form, 'address'),
  telephone: fieldOf(form, 'telephone'),
  'opening-hours': fieldOf(form, 'opening-hours'),
});

export const shownOffice = (office: OfficeFacts): TypedOffice => ({
  name: office.name,
  postal: shownPostalCode(office.postalCode),
  address: office.address,
  telephone: office.telephone,
  'opening-hours': office.openingHours,
});

interface OfficeFactsFieldsProps {
  readonly typed: TypedOffice;
  readonly errors: readonly FieldError[];
}

export function OfficeFactsFields({ typed, errors }: OfficeFactsFieldsProps): VNode {
  const field = (name: OfficeFieldName) => ({
    name,
    required: true,
    value: typed[name],
    error: errorOf(errors, name),
    autocomplete: 'off',
  });
  return (
    <>
      <TextField {...field('name')} label="名前" hint="例：ハローワーク飯田橋" />
      <TextField {...field('postal')} label="郵便番号" width={10} inputmode="numeric" />
      <TextField {...field('address')} label="所在地" />
      <TextField {...field('telephone')} label="電話番号" type="tel" width="medium" />
      <TextField {...field('opening-hours')} label="開いている時間" />
    </>
  );
}
