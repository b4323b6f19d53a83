import type { VNode } from 'preact';
import { policy } from '#kernel/policy.ts';
import { japaneseDateWithWeekday, Temporal } from '#kernel/time.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Section } from '#ui/page-heading.tsx';
import { Table } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import { type WorkItem, type WorkKind, workKindWords } from '../../../rules/work-item.ts';
import { counterPaths } from '../counter-paths.ts';

export interface WorkListProps {
  readonly waiting: readonly WorkItem[];
  /** The kind that is looked at; anything else shows all. */
  readonly kind: string | undefined;
  readonly today: Temporal.PlainDate;
}

/** The page stays light; the counts beside the kinds are exact. */
const { mostRows } = policy.workList;

const kinds = Object.keys(workKindWords) as readonly WorkKind[];

/** What waits at this counter, the nearest deadline first; each kind is a link of its own. */
export function WorkList({ waiting, kind, today }: WorkListProps): VNode {
  const chosen = kinds.find((one) => one === kind);
  const shown = chosen === undefined ? waiting : waiting.filter((item) => item.kind === chosen);
  return (
    <Section heading={`待っている仕事（${waiting.length}件）`}>
      <KindLinks waiting={waiting} chosen={chosen} />
      <Table
        caption="待っている仕事。期限の近いものから並びます"
        captionHidden
        columns={[{ label: '期限' }, { label: '仕事' }, { label: '対象' }]}
        rows={shown
          .slice(0, mostRows)
          .map((item) => [
            <Due due={item.due} today={today} />,
            workKindWords[item.kind],
            <a href={item.href}>{item.about}</a>,
          ])}
        empty={
          <EmptyState>
            <p>待っている仕事はありません。</p>
          </EmptyState>
        }
      />
      {shown.length > mostRows ? (
        <p>
          期限の近い{mostRows}件です。ほかに{shown.length - mostRows}件が待っています。
        </p>
      ) : null}
    </Section>
  );
}

function KindLinks({
  waiting,
  chosen,
}: {
  waiting: readonly WorkItem[];
  chosen: WorkKind | undefined;
}): VNode | null {
  const present = kinds.filter((kind) => waiting.some((item) => item.kind === kind));
  if (present.length < 2) return null;
  return (
    <nav aria-label="仕事の種類">
      <ul class="way-on beside">
        <li>
          <a href={counterPaths.home} aria-current={chosen === undefined ? 'true' : undefined}>
            すべて（{waiting.length}件）
          </a>
        </li>
        {present.map((kind) => (
          <li key={kind}>
            <a href={`${counterPaths.home}?kind=${kind}`} aria-current={chosen === kind ? 'true' : undefined}>
              {workKindWords[kind]}（{waiting.filter((item) => item.kind === kind).length}件）
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Due({ due, today }: { due: Temporal.PlainDate | undefined; today: Temporal.PlainDate }): VNode {
  if (due === undefined) return <>期限なし</>;
  const late = Temporal.PlainDate.compare(due, today) < 0;
  return (
    <>
      {japaneseDateWithWeekday(due)} {late ? <Tag kind="error">期限切れ</Tag> : null}
    </>
  );
}
