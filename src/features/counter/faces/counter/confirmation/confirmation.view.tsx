import type { VNode } from 'preact';
import { type JobSeekerRow, registrationSteps } from '#features/job-seekers/index.ts';
import { showItems } from '#kernel/items/read-items.ts';
import { japaneseDateTime } from '#kernel/time.ts';
import { Banner } from '#ui/banner.tsx';
import { Button, ButtonRow } from '#ui/buttons.tsx';
import type { FieldError } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { ShownItems } from '#ui/items/shown-items.tsx';
import { Section } from '#ui/page-heading.tsx';
import { DocumentField } from '../counter-fields.view.tsx';
import { recordPath } from '../counter-paths.ts';

interface ConfirmationViewProps {
  readonly person: JobSeekerRow;
  readonly document: string;
  readonly changedMeanwhile: boolean;
  readonly errors: readonly FieldError[];
  readonly formToken: string;
}

export function ConfirmationView(props: ConfirmationViewProps): VNode {
  const { person, document, changedMeanwhile, errors, formToken } = props;
  return (
    <>
      {changedMeanwhile ? (
        <Banner kind="warning" heading="この間に、登録の内容が変わりました">
          <p>まだ確認は終わっていません。下の内容を、もう一度見てください。</p>
        </Banner>
      ) : null}
      <p>本人といっしょに、下の内容を確かめてください。</p>
      <p>違うところは、求職者の記録で直してから、ここに戻ってください。</p>
      <RegisteredItems person={person} />
      <Form action={recordPath(person.number, 'confirmation')} formToken={formToken}>
        <input type="hidden" name="seen" value={String(person.revision)} />
        <DocumentField value={document} errors={errors} />
        <p>確認すると、「ハローワーク利用登録者」になり、本人にメールでお知らせします。</p>
        <ButtonRow>
          <Button>確認を終える</Button>
        </ButtonRow>
      </Form>
    </>
  );
}

/** Everything that is registered, by its screens; what is sensitive stays hidden. */
function RegisteredItems({ person }: { person: JobSeekerRow }): VNode {
  return (
    <>
      {registrationSteps.map(({ key, label, items }) => {
        const rows = showItems(items, person.answers, { sensitive: false });
        if (rows.length === 0) return null;
        return (
          <Section key={key} heading={label}>
            <ShownItems rows={rows.map((row) => ({ term: row.label, lines: row.lines }))} />
          </Section>
        );
      })}
    </>
  );
}

export function ConfirmedView({ person }: { person: JobSeekerRow }): VNode {
  return (
    <Banner kind="info" heading="確認は終わっています">
      <p>この人は「ハローワーク利用登録者」です。</p>
      {person.confirmed_at === null ? null : <p>{japaneseDateTime(person.confirmed_at)}に確認しました。</p>}
    </Banner>
  );
}
