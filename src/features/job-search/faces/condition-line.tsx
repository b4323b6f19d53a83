import type { VNode } from 'preact';
import { type Tag, tagWords } from '#features/vacancies/index.ts';

/** 経験不問／転勤なし: no condition parts in itself, and the stroke stays behind its word. */
export const ConditionLine = ({ tags }: { tags: readonly Tag[] }): VNode => (
  <p class="conditions">
    {tags.map((tag, index, all) => (
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
