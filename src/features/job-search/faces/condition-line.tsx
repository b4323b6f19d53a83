import type { VNode } from 'preact';
import { type Tag, tagWords } from '#features/vacancies/index.ts';
import { prepared } from '#ui/prepared.ts';

const condition = prepared<'words'>(({ words }) => (
  <>
    <span class="condition">{words}</span>
    <wbr />
  </>
));

/** 経験不問／転勤なし: no condition parts in itself, and the stroke stays behind its word. */
export const ConditionLine = ({ tags }: { tags: readonly Tag[] }): VNode => (
  <p class="conditions">
    {tags.map((tag, index) => condition({ words: `${tagWords(tag)}${index < tags.length - 1 ? '／' : ''}` }))}
  </p>
);
