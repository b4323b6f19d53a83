import type { VNode } from 'preact';

/** A value of several lines: each on its own. */
export function Lines({ lines }: { lines: readonly string[] }): VNode {
  return (
    <span class="item-lines">
      {lines.map((line, index) => (
        <span class="item-line" key={index}>
          {line}
        </span>
      ))}
    </span>
  );
}
