import type { VNode } from 'preact';
import { publicPaths } from '#features/help/index.ts';
import { validAgainThrough } from '#features/job-seekers/index.ts';
import { japaneseDate, japaneseDeadline, type Temporal } from '#kernel/time.ts';
import { Button, ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { Form } from '#ui/form.tsx';
import { type InvalidState, mayReactivate } from '../../../rules/invalid-words.ts';
import { recordPaths } from '../record/record-paths.ts';

interface ReactivationProps {
  readonly state: InvalidState;
  /** The last day of the term that it had. */
  readonly validThrough: Temporal.PlainDate;
  readonly now: Temporal.Instant;
  readonly formToken: string;
  /** Where to go on afterwards. */
  readonly next?: string | undefined;
}

/** How to go on: alone for a time, afterwards at the counter [REG-7]. */
export function Reactivation({ state, validThrough, now, formToken, next }: ReactivationProps): VNode {
  const { mayReactivateUntil: until } = state;
  if (until === undefined || !mayReactivate(state, now)) return <AtTheCounter until={until} />;
  return (
    <>
      <p>
        <strong>{japaneseDeadline(until)}</strong>
        は、自分で有効にできます。そのあとは、ハローワークの窓口で手続きします。
      </p>
      <p>有効にすると、期限は{japaneseDate(validAgainThrough(validThrough, now))}までになります。</p>
      <Form action={recordPaths.validity} formToken={formToken}>
        {next === undefined ? null : <input type="hidden" name="next" value={next} />}
        <ButtonRow>
          <Button>有効にする</Button>
        </ButtonRow>
      </Form>
    </>
  );
}

const AtTheCounter = ({ until }: { until: Temporal.PlainDate | undefined }): VNode => (
  <>
    {until === undefined ? null : <p>自分で有効にできるのは、{japaneseDate(until)}まででした。</p>}
    <p>もう一度有効にするときは、ハローワークの窓口にお越しください。</p>
    <p>
      <LinkButton kind="secondary" href={publicPaths.offices}>
        窓口を探す
      </LinkButton>
    </p>
  </>
);
