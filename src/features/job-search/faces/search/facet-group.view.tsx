import type { VNode } from 'preact';
import { Details } from '#ui/details.tsx';
import type { ChoiceGroup } from '../../rules/choice-groups.ts';
import type { Choice } from '../../rules/two-level-choices.ts';

const nouns: Readonly<Record<string, string>> = {
  place: '場所',
  occupation: '職種',
  plain: '仕事',
  industry: '産業',
};

const figure = new Intl.NumberFormat('ja-JP');

function FacetRow({ group, choice }: { group: ChoiceGroup; choice: Choice }): VNode {
  const id = `${group.name}-${choice.value}`;
  return (
    <li class={choice.inner ? 'facet facet-inner' : 'facet'}>
      <input
        type={group.kind === 'many' ? 'checkbox' : 'radio'}
        id={id}
        name={group.name}
        value={choice.value}
        checked={choice.chosen}
      />
      <label for={id}>
        <span>{choice.label}</span> <span class="facet-count">{figure.format(choice.count)}件</span>
      </label>
    </li>
  );
}

/** No answer is an answer: what was taken can be left again. */
const NoChoice = ({ group }: { group: ChoiceGroup }): VNode => (
  <li class="facet">
    <input
      type="radio"
      id={`${group.name}-not-chosen`}
      name={group.name}
      value=""
      checked={[...group.first, ...group.rest].every(({ chosen }) => !chosen)}
    />
    <label for={`${group.name}-not-chosen`}>
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
        {first.map((choice) => (
          <FacetRow key={choice.value} group={group} choice={choice} />
        ))}
      </ul>
      {rest.length === 0 ? null : (
        <Details summary={`ほかの${rest.length}の${nouns[group.name] ?? '条件'}を見る`}>
          <ul class="facet-list">
            {rest.map((choice) => (
              <FacetRow key={choice.value} group={group} choice={choice} />
            ))}
          </ul>
        </Details>
      )}
    </fieldset>
  );
}
