import type { VNode } from 'preact';
import type { Office } from '#features/offices/index.ts';
import { RadioGroup, Select } from '#ui/choice-fields.tsx';
import type { FieldError } from '#ui/error-summary.tsx';
import { errorOf } from '#ui/field-errors.ts';
import { TextField } from '#ui/text-field.tsx';
import { roleLabels, roles } from '../../rules/roles.ts';
import { officeOptions } from './office-options.ts';
import { roleHints } from './staff-facts.text.ts';

/** As typed: what stands in the fields. */
export interface TypedStaffFacts {
  readonly name: string;
  readonly officeNumber: string;
  readonly role: string;
}

interface StaffFactsFieldsProps {
  readonly typed: TypedStaffFacts;
  readonly offices: readonly Office[];
  readonly errors: readonly FieldError[];
}

export function StaffFactsFields({ typed, offices, errors }: StaffFactsFieldsProps): VNode {
  return (
    <>
      <TextField
        name="name"
        label="名前"
        required
        value={typed.name}
        error={errorOf(errors, 'name')}
        autocomplete="off"
        width="medium"
      />
      <Select
        name="office-number"
        label="安定所"
        required
        value={typed.officeNumber}
        error={errorOf(errors, 'office-number')}
        options={officeOptions(offices)}
        emptyLabel="選んでください"
      />
      <RadioGroup
        name="role"
        label="役割"
        required
        value={typed.role}
        error={errorOf(errors, 'role')}
        options={roles.map((role) => ({ value: role, label: roleLabels[role], hint: roleHints[role] }))}
      />
    </>
  );
}
