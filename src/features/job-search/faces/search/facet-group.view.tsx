import type { VNode } from 'preact';
import { Details } from '#ui/details.tsx';
import type { Choice, ChoiceGroup } from '../../rules/choice-groups.ts';

const figure = new Intl.NumberFormat('ja-JP');
const shownAtFirst = 6;

function FacetRow({ group, choice }: { group: ChoiceGroup; choice: Choice }): VNode {
  const id = `${group.name}-${choice.value}`;
  return (
    <li class="facet">
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
      id={`${group.name}-none`}
      name={group.name}
      value=""
      checked={group.choices.every(({ chosen }) => !chosen)}
    />
    <label for={`${group.name}-none`}>
      <span>選ばない</span>
    </label>
  </li>
);

/** Choices with the exact number that each would give; those with none stay choosable. */
export function FacetGroup({ group }: { group: ChoiceGroup }): VNode {
  const { choices, label, kind } = group;
  const lastChosen = choices.findLastIndex(({ chosen }) => chosen);
  const cut = Math.max(shownAtFirst, lastChosen + 1);
  const first = choices.slice(0, cut);
  const rest = choices.slice(cut);
  return (
    <fieldset class="facets">
      <legend class="visually-hidden">{label}</legend>
      <ul>
        {kind === 'one' ? <NoChoice group={group} /> : null}
        {first.map((choice) => (
          <FacetRow key={choice.value} group={group} choice={choice} />
        ))}
      </ul>
      {rest.length === 0 ? null : (
        <Details summary={`ほかの${rest.length}件を見る`}>
          <ul>
            {rest.map((choice) => (
              <FacetRow key={choice.value} group={group} choice={choice} />
            ))}
          </ul>
        </Details>
      )}
    </fieldset>
  );
}
