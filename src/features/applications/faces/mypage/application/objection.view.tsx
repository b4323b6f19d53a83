import type { VNode } from 'preact';
import { policy } from '#kernel/policy.ts';
import { japaneseDeadline, type Temporal } from '#kernel/time.ts';
import { Button, ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { TextArea } from '#ui/text-field.tsx';
import type { ApplicationRow } from '../../../store/tables.ts';
import { objectionPath, ownApplicationPath } from '../own-paths.ts';

export const objectionTitle = '面接不参加の報告への異議';

interface ObjectionProps {
  readonly application: ApplicationRow;
  readonly through: Temporal.PlainDate;
  readonly words: string;
  readonly fault: string | undefined;
  readonly formToken: string;
}

export const ObjectionView = ({ application, through, words, fault, formToken }: ObjectionProps): VNode => (
  <>
    <PageHeading note={application.sent.vacancy.employer}>{objectionTitle}</PageHeading>
    <ErrorSummary errors={fault === undefined ? [] : [{ name: 'words', text: fault }]} />
    <p>面接に行った、前に辞退を伝えたなど、報告とちがうことを書いてください。</p>
    <p>ハローワークが確かめて、結果を知らせます。それまで、この報告は数えません。</p>
    <p>期限は、{japaneseDeadline(through)}です。会社は、書いた内容を読みません。</p>
    <Form action={objectionPath(application.id)} formToken={formToken}>
      <TextArea
        name="words"
        label="面接の日のこと"
        hint={`${policy.noShows.longestObjection}文字まで書けます。`}
        required
        rows={8}
        value={words}
        error={fault}
      />
      <ButtonRow>
        <Button>異議を申し立てる</Button>
        <LinkButton kind="plain" href={ownApplicationPath(application.id)}>
          申し立てないで戻る
        </LinkButton>
      </ButtonRow>
    </Form>
  </>
);
