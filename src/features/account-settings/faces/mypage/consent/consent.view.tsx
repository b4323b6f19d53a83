import type { VNode } from 'preact';
import type { ConsentDocument, DocumentChange } from '#features/help/index.ts';
import { japaneseDate, Temporal } from '#kernel/time.ts';
import { Button, ButtonRow } from '#ui/buttons.tsx';
import { ConsentItem } from '#ui/consent-item.tsx';
import { ErrorSummary, type FieldError } from '#ui/error-summary.tsx';
import { errorOf } from '#ui/field-errors.ts';
import { EnterSubmits, Form } from '#ui/form.tsx';
import { PageHeading, Section } from '#ui/page-heading.tsx';
import type { SettingsPlace } from '../../settings-place.ts';

export const consentTitle = '規約への同意';
export const openField = 'open';

interface Item {
  readonly document: ConsentDocument;
  readonly changes: readonly DocumentChange[];
  readonly read: boolean;
  readonly ticked: boolean;
}

interface ConsentViewProps {
  readonly place: SettingsPlace;
  readonly formToken: string;
  readonly items: readonly Item[];
  readonly next: string | undefined;
  readonly errors: readonly FieldError[];
}

const submitLabel = '次へ進む';

/** CODE-2: a new version is agreed to before anything else, with what changed. */
export const ConsentView = ({ place, formToken, items, next, errors }: ConsentViewProps): VNode => (
  <>
    <PageHeading>{consentTitle}</PageHeading>
    <ErrorSummary errors={errors} />
    <p>マイページを使う前に、次の文書に同意してください。</p>
    <Form action={place.paths.consent} formToken={formToken}>
      <EnterSubmits label={submitLabel} />
      {next === undefined ? null : <input type="hidden" name="next" value={next} />}
      {items.map(({ document, changes, read, ticked }) => (
        <Section key={document.key} heading={document.label}>
          <Changes version={document.version} changes={changes} />
          <ConsentItem
            document={{ name: document.key, label: document.label, read }}
            openName={openField}
            openValue={document.key}
            checked={ticked}
            error={errorOf(errors, document.key)}
          />
        </Section>
      ))}
      <ButtonRow>
        <Button>{submitLabel}</Button>
      </ButtonRow>
    </Form>
    <Section heading="同意しないとき">
      <p>同意するまで、マイページの画面は開けません。</p>
      <p>今は決めないときは、「ログアウト」を押してください。</p>
      {place.paths.withdrawalInsteadOfConsent === undefined ? (
        <p>やめるときは、事業所の主担当者にお知らせください。</p>
      ) : (
        <p>
          やめるときは、<a href={place.paths.withdrawalInsteadOfConsent}>退会する</a>こともできます。
        </p>
      )}
    </Section>
  </>
);

const Changes = ({ version, changes }: Pick<Item, 'changes'> & { version: number }): VNode =>
  changes.length === 0 ? (
    <p>{`今の版は、第${version}版です。`}</p>
  ) : (
    <>
      <p>前に同意した版から、次のところが変わりました。</p>
      <ul>
        {changes.map((change) => (
          <li key={change.version}>
            {`第${change.version}版（${japaneseDate(Temporal.PlainDate.from(change.date))}）：${change.text}`}
          </li>
        ))}
      </ul>
    </>
  );
