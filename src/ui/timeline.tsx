import type { VNode } from 'preact';
import type { Content } from './content.ts';
import { Whole } from './figures.tsx';

export type TimelineRow = { when: string; who?: string | undefined; what: Content };

/** Newest first, in the order given. */
export function Timeline({ rows }: { rows: readonly TimelineRow[] }): VNode {
  return (
    <ol class="timeline">
      {rows.map(({ when, who, what }, index) => (
        <li key={index}>
          <p class="timeline-when">
            <Whole>{when}</Whole>
            {who ? <span class="timeline-who">{who}</span> : null}
          </p>
          <div>{what}</div>
        </li>
      ))}
    </ol>
  );
}
