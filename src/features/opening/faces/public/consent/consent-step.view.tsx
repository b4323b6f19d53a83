import type { VNode } from 'preact';
import type { StepView } from '#platform/journeys/journey-mount.ts';
import { Button, ButtonRow } from '#ui/buttons.tsx';
import { EnterSubmits } from '#ui/form.tsx';
import { Section } from '#ui/page-heading.tsx';
import { OpeningScreen } from '../opening-screen.view.tsx';
import { openingErrors } from '../opening-words.ts';
import { ConsentItems } from './consent.view.tsx';

export const consentHeading = '求職者マイページ利用規約確認';

interface ConsentStepProps {
  readonly view: StepView;
  /** Whom this way is for. */
  readonly forWhom: VNode;
  /** The four steps, each with what happens in it. */
  readonly steps: readonly { readonly name: string; readonly what: string }[];
}

/** CODE-2 */
export function ConsentStepView({ view, forWhom, steps }: ConsentStepProps): VNode {
  const errors = openingErrors(view.faults);
  return (
    <OpeningScreen
      heading={consentHeading}
      view={view}
      errors={errors}
      labels={{}}
      before={
        <>
          {forWhom}
          <Section heading="求職者マイページ開設手順">
            <ol>
              {steps.map(({ name, what }) => (
                <li key={name}>
                  <strong>{name}</strong>
                  <p>{what}</p>
                </li>
              ))}
            </ol>
          </Section>
        </>
      }
    >
      <EnterSubmits label="次へ進む" />
      <Section heading="マイページ利用規約等の確認・同意">
        <p>2つとも開いて読み、同意する欄に印をつけてください。</p>
        <ConsentItems view={view} errors={errors} />
      </Section>
      <ButtonRow>
        <Button>次へ進む</Button>
      </ButtonRow>
    </OpeningScreen>
  );
}
