import type { VNode } from 'preact';
import { Details } from '#ui/details.tsx';
import { prepared } from '#ui/prepared.ts';
import type { ChoiceGroup } from '../../rules/choice-groups.ts';
import type { Choice } from '../../rules/two-level-choices.ts';

const nouns: Readonly<Record<string, string>> = {
  place: '場所',
  occupation: '職種',
  plain: '仕事',
  industry: '産業',
};

const figure = new Intl.NumberFormat('ja-JP');

type RowProps = { readonly group: ChoiceGroup; readonly choice: Choice };

const Row = ({ group, choice, count }: RowProps & { readonly count: string }): VNode => (
  <li class={choice.inner ? 'facet-inner' : undefined}>
    <label>
      <input
        type={group.kind === 'many' ? 'checkbox' : 'radio'}
        name={group.name}
        value={choice.value}
        checked={choice.chosen}
      />
      <span>{choice.label}</span> <span>{count}件</span>
    </label>
  </li>
);

const preparedRow = (row: RowProps) => prepared<'count'>(({ count }) => <Row {...row} count={count} />);

interface PreparedRow {
  readonly label: string;
  readonly row: ReturnType<typeof preparedRow>;
}

/** By group and whether they are inner ones, by value: as many as there are choices. */
const preparedRows = new Map<string, Map<string, PreparedRow>>();

function rowsOf(group: string): Map<string, PreparedRow> {
  const known = preparedRows.get(group);
  if (known !== undefined) return known;
  const made = new Map<string, PreparedRow>();
  preparedRows.set(group, made);
  return made;
}

/** What is typed can be chosen alone, so that no row is kept of it. */
function facetRow(group: ChoiceGroup, choice: Choice): VNode {
  const { value, label, chosen, inner } = choice;
  const count = figure.format(choice.count);
  if (chosen) return <Row key={value} group={group} choice={choice} count={count} />;
  const rows = rowsOf(inner ? `${group.name} inner` : group.name);
  const known = rows.get(value);
  if (known?.label === label) return known.row({ count });
  const row = preparedRow({ group, choice });
  rows.set(value, { label, row });
  return row({ count });
}

/** No answer is an answer: what was taken can be left again. */
const NoChoice = ({ group }: { group: ChoiceGroup }): VNode => (
  <li>
    <label>
      <input
        type="radio"
        name={group.name}
        value=""
        checked={[...group.first, ...group.rest].every(({ chosen }) => !chosen)}
      />
      <span>選ばない</span>
    </label>
  </li>
);

/** Choices with the exact number that each would give; those with none stay choosable. */
export function FacetGroup({ group }: { group: ChoiceGroup }): VNode {
  const { first, rest, label, kind } = group;
  return (
    <fieldset class="facets">
      <legend class="visually-hidden">{label}</legend>
      <ul class="facet-list">
        {kind === 'one' ? <NoChoice group={group} /> : null}
        {first.map((choice) => facetRow(group, choice))}
      </ul>
      {rest.length === 0 ? null : (
        <Details summary={`ほかの${rest.length}の${nouns[group.name] ?? '条件'}を見る`}>
          <ul class="facet-list">{rest.map((choice) => facetRow(group, choice))}</ul>
        </Details>
      )}
    </fieldset>
  );
}
