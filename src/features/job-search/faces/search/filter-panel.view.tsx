import type { VNode } from 'preact';
import type { SearchQuery } from '#features/vacancies/index.ts';
import { schoolingWords, searchFields, searchFieldWords } from '#features/vacancies/index.ts';
import { Button, ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { CheckboxGroup, RadioGroup, Select } from '#ui/choice-fields.tsx';
import { Details } from '#ui/details.tsx';
import { Form } from '#ui/form.tsx';
import { TextField } from '#ui/text-field.tsx';
import type { ChoiceGroup } from '../../rules/choice-groups.ts';
import { FacetGroup } from './facet-group.view.tsx';
import { JobByName, PlaceByName } from './quick-search.view.tsx';

interface PanelProps {
  readonly base: string;
  readonly query: SearchQuery;
  readonly groups: readonly ChoiceGroup[];
  /** The search without any condition. */
  readonly cleared: string;
  /** The three fields of the start stand in the page itself. */
  readonly wordsElsewhere: boolean;
  /** Names that were typed and are not understood yet. */
  readonly unclear: { readonly near: string; readonly job: string };
}

/** Open from the start; the others open with one press, also without script. */
const openGroups = new Set(['hours', 'employment', 'place', 'wage']);

/** Every condition in one form that is sent as an address. */
export function FilterPanel(props: PanelProps): VNode {
  const { base, query, groups, cleared, wordsElsewhere, unclear } = props;
  return (
    <Form action={base} getForm label="絞り込み">
      {wordsElsewhere ? null : <WordFields query={query} unclear={unclear} />}
      <MoreWords query={query} />
      {groups.map((group) => (
        <Details
          key={group.name}
          summary={group.label}
          open={openGroups.has(group.name) || group.first.some(({ chosen }) => chosen)}
        >
          <FacetGroup group={group} />
          {group.name === 'wage' ? <WageUnit query={query} /> : null}
        </Details>
      ))}
      <Details summary="働く時間・年齢・学歴" open={hasOwnConditions(query)}>
        <OwnConditions query={query} />
      </Details>
      {query.sort === 'new' ? null : <input type="hidden" name="sort" value={query.sort} />}
      {query.size === 30 ? null : <input type="hidden" name="size" value={String(query.size)} />}
      {query.view === 'short' ? <input type="hidden" name="view" value="short" /> : null}
      {query.apart ? <input type="hidden" name="apart" value="yes" /> : null}
      <div class="filter-foot">
        <ButtonRow>
          <Button>この条件で表示</Button>
          <LinkButton kind="plain" href={cleared}>
            条件を消す
          </LinkButton>
        </ButtonRow>
      </div>
    </Form>
  );
}

const hasOwnConditions = ({ from, to, age, schooling }: SearchQuery): boolean =>
  [from, to, age, schooling].some((one) => one !== undefined);

function WordFields({ query, unclear }: Pick<PanelProps, 'query' | 'unclear'>): VNode {
  return (
    <>
      <TextField
        name="words"
        label="ことば"
        mark={false}
        value={query.words}
        hint="空けて並べると、すべて含むものをさがします。"
      />
      <RadioGroup
        name="match"
        label="ことばのさがし方"
        mark={false}
        value={query.match}
        options={[
          { value: 'all', label: 'すべて含む' },
          { value: 'any', label: 'どれかを含む' },
        ]}
      />
      <PlaceByName typed={unclear.near} />
      <JobByName typed={unclear.job} />
    </>
  );
}

function MoreWords({ query }: { query: SearchQuery }): VNode {
  return (
    <Details
      summary="さがすところ、除くことば"
      open={
        query.without !== '' ||
        query.in.length > 0 ||
        query['without-employer'] !== '' ||
        query.number.length > 0
      }
    >
      <CheckboxGroup
        name="in"
        label="ことばをさがすところ"
        mark={false}
        values={query.in}
        options={searchFields.map((value) => ({ value, label: searchFieldWords[value] }))}
      />
      <TextField name="without" label="除くことば" mark={false} value={query.without} />
      <TextField
        name="without-employer"
        label="除く事業所名"
        mark={false}
        value={query['without-employer']}
      />
      <TextField
        name="number"
        label="求人番号・事業所番号"
        mark={false}
        hint="例：13010-01234567"
        value={query.number.join(' ')}
      />
      <CheckboxGroup
        name="without-dispatch"
        label="派遣"
        mark={false}
        values={query['without-dispatch'] ? ['yes'] : []}
        options={[{ value: 'yes', label: '派遣を除く' }]}
      />
    </Details>
  );
}

const WageUnit = ({ query }: { query: SearchQuery }): VNode => (
  <RadioGroup
    name="unit"
    label="賃金の単位"
    mark={false}
    value={query.unit}
    options={[
      { value: 'monthly', label: '月額' },
      { value: 'hourly', label: '時給' },
    ]}
  />
);

const OwnConditions = ({ query }: { query: SearchQuery }): VNode => (
  <>
    <TextField
      name="from"
      label="始まり（これより後）"
      mark={false}
      width={8}
      value={query.from ?? ''}
      hint="例：9:00"
    />
    <TextField
      name="to"
      label="終わり（これまで）"
      mark={false}
      width={8}
      value={query.to ?? ''}
      hint="例：18:00"
    />
    <TextField
      name="age"
      label="あなたの年齢"
      mark={false}
      width={6}
      inputmode="numeric"
      after="歳"
      value={query.age === undefined ? '' : String(query.age)}
    />
    <Select
      name="schooling"
      label="あなたの学歴"
      mark={false}
      emptyLabel="選ばない"
      value={query.schooling ?? ''}
      options={Object.entries(schoolingWords).map(([value, label]) => ({ value, label }))}
    />
  </>
);
