import type { VNode } from 'preact';
import { type Registration, registeredItems } from '#features/job-seekers/index.ts';
import { policy } from '#kernel/policy.ts';
import { Button, ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { CheckboxGroup } from '#ui/choice-fields.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { ErrorSummary, type FieldError } from '#ui/error-summary.tsx';
import { errorOf } from '#ui/field-errors.ts';
import { EnterSubmits, Form } from '#ui/form.tsx';
import { Lines } from '#ui/items/lines.tsx';
import { PageHeading, Section } from '#ui/page-heading.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { type Choices, type MadeKind, madeDocuments } from '../../../rules/made-documents.ts';
import type { Sheet, SheetSection } from '../../../rules/sheet.ts';
import { documentPaths } from '../document-paths.ts';

interface MakeProps {
  readonly title: string;
  readonly kind: MadeKind;
  readonly path: string;
  readonly answers: Registration;
  readonly name: string;
  readonly choices: Choices;
  readonly errors: readonly FieldError[];
  readonly sheet: Sheet | undefined;
  readonly formToken: string;
}

/** Which items go in, what is written for it, and how it will look. */
export function MakeView(props: MakeProps): VNode {
  const { title, errors, sheet, path, formToken } = props;
  return (
    <>
      <PageHeading>{title}</PageHeading>
      <ErrorSummary errors={errors} />
      {sheet === undefined ? (
        <p>求職登録の内容から作ります。のせる項目を選んで、文章を書いてください。</p>
      ) : (
        <SheetView sheet={sheet} />
      )}
      <Form action={path} formToken={formToken} heading={sheet === undefined ? undefined : '内容を直す'}>
        <EnterSubmits label="内容を確認する" name="to" value="preview" />
        <Fields {...props} />
        <ButtonRow>
          <Button name="to" value="save">
            保存する
          </Button>
          <Button kind="secondary" name="to" value="preview">
            内容を確認する
          </Button>
          <Button kind="secondary" name="to" value="paper" newTab>
            PDFで確認する
          </Button>
          <LinkButton href={documentPaths.list}>やめる</LinkButton>
        </ButtonRow>
      </Form>
    </>
  );
}

function Fields({ kind, answers, name, choices, errors }: MakeProps): VNode {
  const { offered, texts } = madeDocuments[kind];
  const table = registeredItems();
  const values: Readonly<Record<string, unknown>> = answers;
  const options = offered.map((key) => ({
    value: key,
    label: table[key]?.label ?? key,
    hint: values[key] === undefined ? '登録していません。' : undefined,
  }));
  return (
    <>
      <TextField
        name="name"
        label="書類の名前"
        value={name}
        error={errorOf(errors, 'name')}
        hint={`会社にも見えます。${policy.uploads.longestName}文字まで。`}
      />
      <CheckboxGroup
        name="items"
        label="のせる項目"
        mark={false}
        hint="氏名は、いつものります。辞めた理由や障害のことは、のりません。"
        options={options}
        values={choices.items}
      />
      {texts.map(({ key, label, hint }) => (
        <TextArea
          key={key}
          name={key}
          label={label}
          hint={`${hint}${policy.documents.longestWords}文字まで。`}
          rows={6}
          value={choices.texts[key] ?? ''}
          error={errorOf(errors, key)}
        />
      ))}
    </>
  );
}

/** As it will stand on paper. */
const SheetView = ({ sheet }: { sheet: Sheet }): VNode => (
  <Section heading={`${sheet.title}の内容`}>
    <DefinitionList
      rows={[
        { term: '日付', value: sheet.on },
        { term: '氏名', value: sheet.kana === '' ? sheet.name : `${sheet.name}（${sheet.kana}）` },
        ...sheet.facts.map(([term, lines]) => ({ term, value: lines.join(' ') })),
      ]}
    />
    {sheet.sections.map((section) => (
      <SheetPart key={section.heading} section={section} />
    ))}
  </Section>
);

const SheetPart = ({ section: { heading, rows, text } }: { section: SheetSection }): VNode => (
  <>
    <h3>{heading}</h3>
    {rows.length === 0 ? (
      <p>
        <Lines lines={text.split('\n')} />
      </p>
    ) : (
      <DefinitionList
        rows={rows.map(({ when, lines }) => ({
          term: when === '' ? '（時期の入力なし）' : when,
          value: <Lines lines={lines.flatMap((line) => line.split('\n'))} />,
        }))}
      />
    )}
  </>
);
