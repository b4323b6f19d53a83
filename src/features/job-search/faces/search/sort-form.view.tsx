import type { VNode } from 'preact';
import type { SearchQuery } from '#features/vacancies/index.ts';
import { Button } from '#ui/buttons.tsx';
import { Select } from '#ui/choice-fields.tsx';
import { Details } from '#ui/details.tsx';
import { Form } from '#ui/form.tsx';
import { searchPath } from '../search-paths.ts';

const sortWords = {
  new: '新しい順',
  'wage-high': '上限賃金の高い順',
  'wage-low': '下限賃金の高い順',
  deadline: '期限の近い順',
  holidays: '年間休日の多い順',
  fit: 'ことばに合う順',
} as const;

interface SortProps {
  readonly base: string;
  readonly query: SearchQuery;
}

/** Everything else that is asked for goes along in hidden fields. */
export function SortForm({ base, query }: SortProps): VNode {
  const address = new URL(
    searchPath(base, { ...query, page: 1, sort: 'new', size: 30, apart: false, view: 'whole' }),
    'http://localhost',
  );
  return (
    <Form action={base} getForm label="並び順">
      {[...address.searchParams].map(([name, value], index) => (
        <input key={`${name} ${index}`} type="hidden" name={name} value={value} />
      ))}
      <div class="sort-row">
        <Select
          name="sort"
          label="並び順"
          mark={false}
          value={query.sort}
          options={Object.entries(sortWords).map(([value, label]) => ({ value, label }))}
        />
        <Button kind="secondary">変更</Button>
      </div>
      <Details summary="件数と表示のしかた" open={query.size !== 30 || query.apart || query.view === 'short'}>
        <div class="sort-row">
          <Select
            name="size"
            label="1ページの件数"
            mark={false}
            value={String(query.size)}
            options={[10, 30, 50].map((size) => ({ value: String(size), label: `${size}件` }))}
          />
          <Select
            name="apart"
            label="よく似た求人"
            mark={false}
            value={query.apart ? 'yes' : ''}
            options={[
              { value: '', label: 'まとめる' },
              { value: 'yes', label: '分けて並べる' },
            ]}
          />
          <Select
            name="view"
            label="表示"
            mark={false}
            value={query.view}
            options={[
              { value: 'whole', label: 'くわしく' },
              { value: 'short', label: '短く' },
            ]}
          />
        </div>
      </Details>
    </Form>
  );
}
