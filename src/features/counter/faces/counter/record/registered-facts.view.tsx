import type { VNode } from 'preact';
import { type JobSeekerRow, type RegistrationStep, registrationSteps } from '#features/job-seekers/index.ts';
import { showItems } from '#kernel/items/read-items.ts';
import { Button } from '#ui/buttons.tsx';
import { Details } from '#ui/details.tsx';
import { Form } from '#ui/form.tsx';
import { type ShownItemRow, ShownItems } from '#ui/items/shown-items.tsx';
import { Section } from '#ui/page-heading.tsx';
import { recordPath } from '../counter-paths.ts';

interface RegisteredFactsProps {
  readonly person: JobSeekerRow;
  /** Whether health and the like were asked for, which is written down by then (s-stf4). */
  readonly withSensitive: boolean;
  readonly formToken: string;
}

/** What staff look for first; the rest is folded. */
const unfolded = ['basic', 'wishes'];

/** The items that are not a way to reach the person: those stand in a section of their own. */
const itemsBesideContact = ({ items }: RegistrationStep) =>
  Object.fromEntries(Object.entries(items).filter(([, { contact }]) => contact !== true));

/** Whether a screen applies would tell what is hidden, where all of it is. */
const isAllSensitive = ({ items }: RegistrationStep): boolean =>
  Object.values(items).every(({ sensitive }) => sensitive === true);

const isShown = (step: RegistrationStep, { person, withSensitive }: RegisteredFactsProps): boolean =>
  step.appliesWhen?.(person.answers) !== false && (withSensitive || !isAllSensitive(step));

/** The whole registration by the one table of its items [REG-7]. */
export function RegisteredFacts(props: RegisteredFactsProps): VNode {
  return (
    <Section heading="登録の内容" id="registration">
      {registrationSteps
        .filter((step) => isShown(step, props))
        .map((step) => (
          <Screen key={step.key} step={step} {...props} />
        ))}
      {props.withSensitive ? null : <Sensitive {...props} />}
    </Section>
  );
}

function Screen({ step, person, withSensitive }: RegisteredFactsProps & { step: RegistrationStep }): VNode {
  const seen = { sensitive: withSensitive };
  const rows = showItems(itemsBesideContact(step), person.answers, seen).map(({ label, lines }) => ({
    term: label,
    lines,
  }));
  const body = <Facts step={step} rows={rows} number={person.number} />;
  if (unfolded.includes(step.key)) {
    return (
      <Section heading={step.label} level={3} id={step.key}>
        {body}
      </Section>
    );
  }
  return (
    <div id={step.key}>
      <Details
        summary={rows.length === 0 ? `${step.label}（入力なし）` : `${step.label}（${rows.length}項目）`}
        open={withSensitive && rows.length > 0}
      >
        {body}
      </Details>
    </div>
  );
}

interface FactsProps {
  readonly step: RegistrationStep;
  readonly rows: readonly ShownItemRow[];
  readonly number: string;
}

function Facts({ step, rows, number }: FactsProps): VNode {
  return (
    <>
      {rows.length === 0 ? <p>入力はありません。</p> : <ShownItems rows={rows} />}
      <p>
        <a href={recordPath(number, `registration/${step.key}`)}>
          <span class="visually-hidden">{step.label}を</span>変更する
        </a>
      </p>
    </>
  );
}

/** Offered whatever was answered: else the button would tell. */
function Sensitive({ person, formToken }: RegisteredFactsProps): VNode {
  return (
    <div id="sensitive">
      <p>障害のことや、辞めた理由などは、隠しています。表示すると、記録に残ります。</p>
      <Form action={recordPath(person.number, 'sensitive')} formToken={formToken}>
        <Button kind="secondary" hidden="隠している項目を">
          表示する
        </Button>
      </Form>
    </div>
  );
}
