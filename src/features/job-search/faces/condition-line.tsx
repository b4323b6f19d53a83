import type { VNode } from 'preact';
import { tagsOf, tagWords, type VacancyFacts } from '#features/vacancies/index.ts';

/** 経験不問／転勤なし: no condition parts in itself, and the stroke stays behind its word. */
export const ConditionLine = ({ facts }: { facts: VacancyFacts }): VNode => (
  <p class="conditions">
    {tagsOf(facts).map((tag, index, all) => (
      <>
        <span class="condition">
          {tagWords(tag)}
          {index < all.length - 1 ? '／' : ''}
        </span>
        <wbr />
      </>
    ))}
  </p>
);
