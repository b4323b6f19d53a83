import type { VNode } from 'preact';
import type { ConditionInWords } from '../../rules/conditions-in-words.ts';
import { searchPath } from '../search-paths.ts';

/** With the exact number that the condition would give. */
export type CountedCondition = ConditionInWords & { readonly total: number };

interface InWordsProps {
  readonly base: string;
  readonly conditions: readonly CountedCondition[];
}

const figure = new Intl.NumberFormat('ja-JP');

/** What was typed as a word can be asked for as a condition: that finds those too that do not write the word. */
export function ConditionsInWords({ base, conditions }: InWordsProps): VNode | null {
  if (conditions.length === 0) return null;
  const words = [...new Set(conditions.flatMap(({ word }) => word.split('」「')))]
    .map((word) => `「${word}」`)
    .join('');
  return (
    <nav class="in-words" aria-label="ことばを条件にかえる">
      <p>{words}は、条件でもさがせます。ことばを書いていない求人も見つかります。</p>
      <ul class="link-list">
        {conditions.map(({ word, condition, query, total }) => (
          <li key={word}>
            <a href={searchPath(base, query)}>
              「{condition}」の条件でさがす（{figure.format(total)}件）
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
