import type { VNode } from 'preact';
import { japanDay } from '#kernel/time.ts';
import type { StepView } from '#platform/journeys/journey-mount.ts';
import { acceptedField } from '#platform/journeys/posted-step.ts';
import { warningId } from '#platform/journeys/submit-step.ts';
import { StepForm } from '#ui/items/step-form.tsx';
import type { EstablishmentStep } from '../../items/establishment-step.ts';
import { backField } from './establishment-journey.ts';
import { sentencesOf } from './establishment-words.ts';

/** A screen of a registration under way, for the employer and for the counter alike. */
export function StepScreen({ step, view }: { step: EstablishmentStep; view: StepView }): VNode {
  const { request, back, backTo, toCheck } = view;
  const sentences = sentencesOf(step, view.warnings);
  return (
    <StepForm
      title={step.label}
      action={view.action}
      formToken={request.formToken}
      hidden={view.hidden}
      items={step.items}
      fields={view.fields}
      today={japanDay(request.now)}
      errors={sentencesOf(step, view.faults)}
      warnings={view.warnings.map((warning, index) => ({
        id: warningId(warning),
        text: sentences[index]?.text ?? '',
      }))}
      acceptedField={acceptedField}
      progress={view.progress}
      overview={view.overview}
      savable={view.savable}
      autosave={false}
      back={
        back === undefined || backTo === undefined
          ? undefined
          : { href: back, name: backField, value: backTo, ...(toCheck ? { label: '確認の画面へ戻る' } : {}) }
      }
      edited={view.edited}
      savedElsewhere={view.savedElsewhere}
      lost={view.lost}
      note={step.intro === undefined ? undefined : <p>{step.intro}</p>}
    />
  );
}
