import type { VNode } from 'preact';
import { fieldOf } from '#platform/http/route.ts';
import type { StepView } from '#platform/journeys/journey-mount.ts';
import { RadioGroup } from '#ui/choice-fields.tsx';
import { errorOf, fieldErrors } from '#ui/field-errors.ts';
import { TextArea } from '#ui/text-field.tsx';
import { employmentWords } from '../../job-seeker-words.ts';
import { registrationWords } from '../registration.text.ts';
import { RegistrationScreen } from '../registration-screen.view.tsx';
import { longestWork } from './wishes.step.ts';

const choices = Object.entries(employmentWords).map(([value, label]) => ({ value, label }));

export function WishesView({ view }: { view: StepView }): VNode {
  const errors = fieldErrors(registrationWords, view.faults);
  return (
    <RegistrationScreen view={view} errors={errors}>
      <RadioGroup
        name="employment"
        label="希望就業形態"
        required
        options={choices}
        value={fieldOf(view.fields, 'employment')}
        error={errorOf(errors, 'employment')}
      />
      <TextArea
        name="work"
        label="希望する仕事"
        required
        hint={`職種や仕事の内容を書いてください（${longestWork}文字まで）。`}
        rows={3}
        value={fieldOf(view.fields, 'work')}
        error={errorOf(errors, 'work')}
      />
    </RegistrationScreen>
  );
}
