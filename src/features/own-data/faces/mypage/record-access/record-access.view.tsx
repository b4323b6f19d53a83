import type { VNode } from 'preact';
import { roleLabels } from '#features/staff/index.ts';
import { japaneseDateTime } from '#kernel/time.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Pagination } from '#ui/pagination.tsx';
import { Table } from '#ui/table.tsx';
import type { Look } from '../../../actions/list-looks.ts';
import { ownDataPath, recordAccessPath } from '../../../rules/paths.ts';

export const recordAccessTitle = 'あなたの登録を見た記録';

interface RecordAccessProps {
  readonly looks: readonly Look[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

const labels: Readonly<Record<string, string>> = roleLabels;

const hrefOf = (page: number): string => (page === 1 ? recordAccessPath : `${recordAccessPath}?page=${page}`);

/** Office, role, time and page: whoever wants to know who it was asks the office. */
export const RecordAccessView = ({ looks, total, page, pages }: RecordAccessProps): VNode => (
  <>
    <PageHeading note={`${total}件`}>{recordAccessTitle}</PageHeading>
    <p>ハローワークの職員が、あなたの登録を開くたびに記録します。この記録は消えません。</p>
    <p>だれが見たかを知りたいときは、そのハローワークにおたずねください。</p>
    <Table
      caption="あなたの登録を見た記録。新しいものから並びます"
      captionHidden
      columns={[{ label: '見た日時' }, { label: 'ハローワーク' }, { label: '役割' }, { label: '見たもの' }]}
      rows={looks.map(({ at, officeName, role, what }) => [
        japaneseDateTime(at),
        officeName,
        role === null ? '職員' : (labels[role] ?? '職員'),
        what,
      ])}
      empty={
        <EmptyState>
          <p>職員があなたの登録を見たことは、まだありません。</p>
        </EmptyState>
      }
    />
    <Pagination page={page} pages={pages} hrefOf={hrefOf} />
    <p>
      <a href={ownDataPath}>自分の情報を受け取る</a>
    </p>
  </>
);
