import type { VNode } from 'preact';
import { type RegistrationStep, registrationSteps } from '#features/job-seekers/index.ts';
import { japanDay } from '#kernel/time.ts';
import type { StepView } from '#platform/journeys/journey-mount.ts';
import { acceptedField, checkKey, returnField } from '#platform/journeys/posted-step.ts';
import { warningId } from '#platform/journeys/submit-step.ts';
import type { Children, Content } from '#ui/content.ts';
import { StepForm } from '#ui/items/step-form.tsx';
import { sentencesOf } from './registration-words.ts';

interface StepScreenProps {
  readonly step: RegistrationStep;
  readonly view: StepView;
  /** Until when to finish. */
  readonly until?: Content;
  /** What stands ahead of the items. */
  readonly above?: Children;
  /** With it, a screen that nothing but itself is open after leads to the check page at once. */
  readonly toCheckLabel?: string;
}

const isNumbered = ({ label }: RegistrationStep): boolean => /^\d/u.test(label);

/** 「7つのうち 6つ目」: the screens without a number belong to the one before. */
function placeAmongSeven(step: RegistrationStep): { readonly step: number; readonly of: number } {
  const until = registrationSteps.slice(0, registrationSteps.indexOf(step) + 1);
  return { step: until.filter(isNumbered).length, of: registrationSteps.filter(isNumbered).length };
}

/** A screen of the registration under way, for the job seeker and for the counter alike. */
export function StepScreen({ step, view, until, above, toCheckLabel }: StepScreenProps): VNode {
  const { request, back, toCheck } = view;
  const sentences = sentencesOf(step.key, view.warnings);
  return (
    <StepForm
      title={step.label}
      action={view.action}
      formToken={request.formToken}
      hidden={view.hidden}
      items={step.items}
      fields={view.fields}
      today={japanDay(request.now)}
      errors={sentencesOf(step.key, view.faults)}
      warnings={view.warnings.map((warning, index) => ({
        id: warningId(warning),
        text: sentences[index]?.text ?? '',
      }))}
      acceptedField={acceptedField}
      progress={{ ...view.progress, ...placeAmongSeven(step) }}
      overview={view.overview}
      savable={view.savable}
      // Without a draft there is nothing yet that could be saved to.
      autosave={view.savable && view.overview !== undefined}
      back={
        back === undefined ? undefined : { href: back, ...(toCheck ? { label: '確認の画面へ戻る' } : {}) }
      }
      edited={view.edited}
      savedElsewhere={view.savedElsewhere}
      lost={view.lost}
      until={until}
      also={
        toCheckLabel === undefined || toCheck || !view.restIsDone
          ? undefined
          : { name: returnField, value: checkKey, label: toCheckLabel }
      }
      note={
        <>
          {above}
          {step.intro === undefined ? null : <p>{step.intro}</p>}
        </>
      }
    />
  );
}
