import type { VNode } from 'preact';
import { fieldOf } from '#platform/http/route.ts';
import type { StepView } from '#platform/journeys/journey-mount.ts';
import { RadioGroup } from '#ui/choice-fields.tsx';
import { DateGroup } from '#ui/date-group.tsx';
import { errorOf, fieldErrors } from '#ui/field-errors.ts';
import { TextField } from '#ui/text-field.tsx';
import { birthDateHint } from '../../birth-date-words.ts';
import { sexWords } from '../../job-seeker-words.ts';
import { registrationWords } from '../registration.text.ts';
import { RegistrationScreen } from '../registration-screen.view.tsx';
import { AddressFields } from './address-fields.view.tsx';

const sexChoices = Object.entries(sexWords).map(([value, label]) => ({ value, label }));

export function PersonView({ view }: { view: StepView }): VNode {
  const errors = fieldErrors(registrationWords, view.faults);
  const field = (name: string) => ({
    name,
    value: fieldOf(view.fields, name),
    error: errorOf(errors, name),
    autocomplete: 'off',
  });
  return (
    <RegistrationScreen view={view} errors={errors}>
      <TextField
        {...field('name')}
        label="氏名"
        required
        hint="本人の書類のとおりに入れてください。"
        autofocus={errors.length === 0 && view.request.query['look-up'] === undefined}
      />
      <TextField
        {...field('kana')}
        label="氏名（カナ）"
        required
        hint="ひらがなで入れても、カタカナになります。"
      />
      <DateGroup
        name="birth"
        label="生年月日"
        required
        hint={birthDateHint}
        values={{
          year: fieldOf(view.fields, 'birth-year'),
          month: fieldOf(view.fields, 'birth-month'),
          day: fieldOf(view.fields, 'birth-day'),
        }}
        error={errorOf(errors, 'birth')}
      />
      <RadioGroup
        name="sex"
        label="性別"
        required
        options={sexChoices}
        value={fieldOf(view.fields, 'sex')}
        error={errorOf(errors, 'sex')}
      />
      <AddressFields view={view} errors={errors} />
      <TextField
        {...field('telephone')}
        label="電話番号"
        required
        type="tel"
        width={18}
        hint="ハイフンは、あってもなくても構いません。"
      />
      <TextField
        {...field('email')}
        label="メールアドレス"
        inputmode="email"
        spellcheck={false}
        hint="ある人だけ入れてください。本人が開設するときに、また確かめます。"
      />
    </RegistrationScreen>
  );
}
