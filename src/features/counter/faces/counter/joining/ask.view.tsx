import type { VNode } from 'preact';
import { type JobSeekerRow, shownJobSeekerNumber } from '#features/job-seekers/index.ts';
import { Button, ButtonRow } from '#ui/buttons.tsx';
import type { FieldError } from '#ui/error-summary.tsx';
import { errorOf } from '#ui/field-errors.ts';
import { Whole } from '#ui/figures.tsx';
import { Form } from '#ui/form.tsx';
import { Section } from '#ui/page-heading.tsx';
import { TextField } from '#ui/text-field.tsx';
import { recordPath } from '../counter-paths.ts';
import { joiningWith } from './joining-ways.ts';

interface AskViewProps {
  readonly number: string;
  /** Records that may be of the same person. */
  readonly others: readonly JobSeekerRow[];
  readonly ownOffice: string;
  readonly typed: string;
  readonly errors: readonly FieldError[];
}

export function AskView({ number, others, ownOffice, typed, errors }: AskViewProps): VNode {
  return (
    <>
      <p>同じ人の求職番号が2つあるときに、1つにまとめます。</p>
      <p>まとめる前に、2つの内容を見くらべられます。</p>
      {others.length === 0 ? null : (
        <Section heading="同じ人かもしれない記録">
          <ul>
            {others.map((other) => (
              <li key={other.number}>
                <a href={joiningWith(number, other, ownOffice)}>
                  <Whole>{shownJobSeekerNumber(other.number)}</Whole>
                  {other.office_number === ownOffice ? 'と見くらべる' : 'を開く（ほかの安定所）'}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Form action={recordPath(number, 'joining')} getForm>
        <TextField
          name="with"
          label="もう1つの求職番号"
          required
          hint="例：13010-1234567"
          width={18}
          value={typed}
          error={errorOf(errors, 'with')}
        />
        <ButtonRow>
          <Button>見くらべる</Button>
        </ButtonRow>
      </Form>
    </>
  );
}
