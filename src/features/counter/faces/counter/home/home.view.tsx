import type { VNode } from 'preact';
import { type JobSeekerRow, shownJobSeekerNumber } from '#features/job-seekers/index.ts';
import { japaneseDateTime, japaneseDeadline } from '#kernel/time.ts';
import { Button } from '#ui/buttons.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Whole } from '#ui/figures.tsx';
import { Form } from '#ui/form.tsx';
import { PageHeading, Section } from '#ui/page-heading.tsx';
import { Table } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import { TextField } from '#ui/text-field.tsx';
import type { CodeOfOffice } from '../../../store/list-codes-to-look-at.query.ts';
import { counterPaths, recordPath } from '../counter-paths.ts';
import { type PairsProps, PairsSection } from './pairs.view.tsx';
import { WorkList, type WorkListProps } from './work-list.view.tsx';

interface HomeViewProps {
  readonly officeName: string | undefined;
  readonly formToken: string;
  /** Undefined for staff who do not serve job seekers. */
  readonly work:
    | (PairsProps &
        WorkListProps & {
          readonly codes: readonly CodeOfOffice[];
          readonly newest: readonly JobSeekerRow[];
        })
    | undefined;
}

export function HomeView({ officeName, formToken, work }: HomeViewProps): VNode {
  return (
    <>
      <PageHeading note={officeName}>窓口</PageHeading>
      {work === undefined ? (
        <p>上のメニューから、職員や安定所の仕事を選んでください。</p>
      ) : (
        <>
          <NumberBox formToken={formToken} />
          <ul class="way-on">
            <li>
              <a href={counterPaths.search}>番号がわからない人を探す</a>
            </li>
            <li>
              <a href={counterPaths.registration}>求職者を登録する</a>
            </li>
            <li>
              <a href={counterPaths.elsewhere}>ほかの安定所の人を開く</a>
            </li>
          </ul>
          <WorkList {...work} />
          <PairsSection {...work} />
          <CodesSection codes={work.codes} />
          <NewestSection people={work.newest} />
        </>
      )}
    </>
  );
}

/** The cursor stands here, so that a number can be typed or read in at once. */
function NumberBox({ formToken }: { formToken: string }): VNode {
  return (
    <Form action={counterPaths.search} formToken={formToken} label="番号で開く">
      <TextField
        name="number"
        label="求職番号"
        mark={false}
        hint="例：13010-1234567。受付票のバーコードも読み取れます。"
        width={18}
        inputmode="numeric"
        autofocus
        after={<Button>記録を開く</Button>}
      />
    </Form>
  );
}

const personLink = (number: string): VNode => (
  <a href={recordPath(number)}>
    <Whole>{shownJobSeekerNumber(number)}</Whole>
  </a>
);

function CodesSection({ codes }: { codes: readonly CodeOfOffice[] }): VNode {
  return (
    <Section heading="見ておきたいアカウント作成コード">
      <Table
        caption="もうすぐ期限のコードと、止まったコード"
        captionHidden
        columns={[
          { label: '求職番号' },
          { label: '氏名' },
          { label: '状態' },
          { label: '期限・止まった日時' },
        ]}
        rows={codes.map((code) => [
          personLink(code.job_seeker_number),
          code.name,
          code.ended_at === null ? (
            <Tag kind="warning">もうすぐ期限</Tag>
          ) : (
            <Tag kind="error">まちがいで停止</Tag>
          ),
          code.ended_at === null ? japaneseDeadline(code.valid_through) : japaneseDateTime(code.ended_at),
        ])}
        empty={
          <EmptyState>
            <p>今日と明日に期限が来るコードも、止まったコードもありません。</p>
          </EmptyState>
        }
      />
    </Section>
  );
}

function NewestSection({ people }: { people: readonly JobSeekerRow[] }): VNode {
  return (
    <Section heading="新しい登録">
      <Table
        caption="この安定所に新しく登録した人"
        captionHidden
        columns={[{ label: '求職番号' }, { label: '氏名' }, { label: '登録した日時' }]}
        rows={people.map((person) => [
          personLink(person.number),
          `${person.name}（${person.kana}）`,
          japaneseDateTime(person.registered_at),
        ])}
        empty={
          <EmptyState>
            <p>この安定所に登録した人は、まだいません。</p>
            <p>
              <a href={counterPaths.registration}>求職者を登録する</a>
            </p>
          </EmptyState>
        }
      />
    </Section>
  );
}
