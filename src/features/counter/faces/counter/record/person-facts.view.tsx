import type { VNode } from 'preact';
import type { JobSeekerRow } from '#features/job-seekers/index.ts';
import { shownPostalCode } from '#features/offices/index.ts';
import { maskedEmailAddress } from '#kernel/email-address.ts';
import { japaneseDate, japaneseDateBothCalendars, japaneseDateTime } from '#kernel/time.ts';
import { Button } from '#ui/buttons.tsx';
import { DefinitionList, type DefinitionRow } from '#ui/definition-list.tsx';
import { Form } from '#ui/form.tsx';
import { Section } from '#ui/page-heading.tsx';
import type { RecordContent } from '../../../actions/read-record.ts';
import { recordPath } from '../counter-paths.ts';
import { employmentWords, sexWords } from '../job-seeker-words.ts';

interface PersonFactsProps {
  readonly person: JobSeekerRow;
  readonly content: RecordContent;
  readonly officeName: string;
  readonly withContact: boolean;
  readonly formToken: string;
}

const rowsOf = (person: JobSeekerRow, officeName: string): readonly DefinitionRow[] => [
  { term: '氏名', value: `${person.name}（${person.kana}）` },
  { term: '生年月日', value: japaneseDateBothCalendars(person.birth_date) },
  { term: '性別', value: sexWords[person.sex] },
  { term: '希望就業形態', value: employmentWords[person.wished_employment] },
  { term: '希望する仕事', value: person.wished_work },
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

const contactOf = (person: JobSeekerRow): readonly DefinitionRow[] => [
  { term: '住所', value: `〒${shownPostalCode(person.postal_code)} ${person.address}` },
  { term: '電話番号', value: person.telephone },
];

/** The address that staff typed; whole only where it is nobody's ID yet. */
function mailOf({ person, content, withContact }: PersonFactsProps): DefinitionRow {
  const address = content.presence?.address ?? person.email_typed;
  const isId = content.presence !== undefined;
  const shown = address === null || (withContact && !isId) ? address : maskedEmailAddress(address);
  return { term: isId ? 'ID(メールアドレス)' : 'メールアドレス', value: shown ?? 'なし' };
}

export function PersonFacts(props: PersonFactsProps): VNode {
  const { person, officeName, withContact, formToken } = props;
  return (
    <>
      <Section heading="登録の内容">
        <DefinitionList rows={rowsOf(person, officeName)} />
      </Section>
      <Section heading="連絡先" id="contact">
        {withContact ? null : <p>住所と電話番号は、隠しています。表示すると、記録に残ります。</p>}
        <DefinitionList rows={[...(withContact ? contactOf(person) : []), mailOf(props)]} />
        {withContact ? null : (
          <Form action={recordPath(person.number, 'contact')} formToken={formToken}>
            <Button kind="secondary" hidden="連絡先を">
              表示する
            </Button>
          </Form>
        )}
      </Section>
    </>
  );
}
