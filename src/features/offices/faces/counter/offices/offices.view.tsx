import type { VNode } from 'preact';
import { LinkButton } from '#ui/buttons.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Table } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import type { Office } from '../../../store/offices.store.ts';
import { officePaths } from '../office-paths.ts';

export function OfficesView({ offices }: { offices: readonly Office[] }): VNode {
  const open = offices.filter(({ closedAt }) => closedAt === null).length;
  return (
    <>
      <PageHeading note={`${open}か所`}>安定所</PageHeading>
      <p>
        <LinkButton kind="primary" href={officePaths.addition}>
          安定所を追加する
        </LinkButton>
      </p>
      <Table
        caption="安定所の一覧"
        captionHidden
        columns={[
          { label: '番号' },
          { label: '名前' },
          { label: '都道府県' },
          { label: '市区町村', numeric: true },
          { label: '状態' },
        ]}
        rows={offices.map(({ number, name, prefecture, municipalities, closedAt }) => [
          number,
          <a key="office" href={officePaths.office(number)}>
            {name}
          </a>,
          prefecture,
          `${municipalities.length}件`,
          closedAt === null ? <Tag kind="good">開いています</Tag> : <Tag>閉じました</Tag>,
        ])}
        empty={
          <EmptyState>安定所はまだありません。「安定所を追加する」で登録すると、ここに並びます。</EmptyState>
        }
      />
    </>
  );
}
