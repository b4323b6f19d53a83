import type { VNode } from 'preact';
import type { StepView } from '#platform/journeys/journey-mount.ts';
import { Button, ButtonRow } from '#ui/buttons.tsx';
import { EnterSubmits } from '#ui/form.tsx';
import { Prose, Section } from '#ui/page-heading.tsx';
import { HeadingInWords } from '../heading-in-words.view.tsx';
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
      heading={<HeadingInWords start="求職者マイページ" end="利用規約確認" />}
      view={view}
      errors={errors}
      labels={{}}
      stepsToldBelow
      before={
        <>
          {forWhom}
          <Section heading="求職者マイページ開設手順">
            <Prose>
              <ol>
                {steps.map(({ name, what }) => (
                  <li key={name}>
                    <strong>{name}</strong>
                    <p>{what}</p>
                  </li>
                ))}
              </ol>
            </Prose>
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
