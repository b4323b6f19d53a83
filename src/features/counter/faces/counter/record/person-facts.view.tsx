import type { VNode } from 'preact';
import { type JobSeekerRow, registeredItems } from '#features/job-seekers/index.ts';
import { maskedEmailAddress } from '#kernel/email-address.ts';
import { showItems } from '#kernel/items/read-items.ts';
import { japaneseDate, japaneseDateTime } from '#kernel/time.ts';
import { Button } from '#ui/buttons.tsx';
import { DefinitionList, type DefinitionRow } from '#ui/definition-list.tsx';
import { Form } from '#ui/form.tsx';
import { ShownItems } from '#ui/items/shown-items.tsx';
import { Section } from '#ui/page-heading.tsx';
import type { RecordContent } from '../../../actions/read-record.ts';
import { recordPath } from '../counter-paths.ts';
import { RegisteredFacts } from './registered-facts.view.tsx';

interface PersonFactsProps {
  readonly person: JobSeekerRow;
  readonly content: RecordContent;
  readonly officeName: string;
  readonly withContact: boolean;
  readonly withSensitive: boolean;
  readonly formToken: string;
}

const rowsOf = (person: JobSeekerRow, officeName: string): readonly DefinitionRow[] => [
  { term: '安定所', value: officeName },
  { term: '登録した日時', value: japaneseDateTime(person.registered_at) },
  {
    term: '登録の期限',
    value:
      person.invalid_since === null
        ? `${japaneseDate(person.valid_through)}まで`
        : `${japaneseDate(person.invalid_since)}に無効になりました`,
  },
];

/** Address, telephone and the like: the items say themselves that they are a way to reach the person. */
function contactOf({ answers }: JobSeekerRow) {
  const items = Object.entries(registeredItems()).filter(([, { contact }]) => contact === true);
  return showItems(Object.fromEntries(items), answers).map(({ label, lines }) => ({ term: label, lines }));
}

/** The ID, or the address that staff typed, as far as it may be seen unasked. */
function maskedMail({ person, content }: PersonFactsProps): DefinitionRow {
  const address = content.presence?.address ?? person.email_typed;
  const term = content.presence === undefined ? 'メールアドレス' : 'ID(メールアドレス)';
  return { term, value: address === null ? 'なし' : maskedEmailAddress(address) };
}

function Contact(props: PersonFactsProps): VNode {
  const { person, content, formToken } = props;
  if (props.withContact) {
    return (
      <>
        <ShownItems rows={contactOf(person)} />
        {content.presence === undefined ? null : <DefinitionList rows={[maskedMail(props)]} />}
      </>
    );
  }
  return (
    <>
      <p>住所と電話番号は、隠しています。表示すると、記録に残ります。</p>
      <DefinitionList rows={[maskedMail(props)]} />
      <Form action={recordPath(person.number, 'contact')} formToken={formToken}>
        <Button kind="secondary" hidden="連絡先を">
          表示する
        </Button>
      </Form>
    </>
  );
}

export function PersonFacts(props: PersonFactsProps): VNode {
  const { person, officeName, withSensitive, formToken } = props;
  return (
    <>
      <Section heading="求職登録">
        <DefinitionList rows={rowsOf(person, officeName)} />
      </Section>
      <Section heading="連絡先" id="contact">
        <Contact {...props} />
      </Section>
      <RegisteredFacts person={person} withSensitive={withSensitive} formToken={formToken} />
    </>
  );
}
