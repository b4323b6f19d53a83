import type { VNode } from 'preact';
import type { Content, Link } from './content.ts';
import { isFigure } from './figures.tsx';

export type DefinitionRow = {
  term: Content;
  value: Content;
  /** `hidden` are words for ears only, ahead of the label: 「住所を」変更する. */
  action?: (Link & { hidden?: string | undefined }) | undefined;
};

export function DefinitionList({ rows }: { rows: readonly DefinitionRow[] }): VNode {
  return (
    <dl class="definitions">
      {rows.map(({ term, value, action }, index) => (
        <div class="definition" key={index}>
          <dt>{term}</dt>
          <dd class={isFigure(value) ? 'figure' : undefined}>{value}</dd>
          {action ? (
            <dd class="definition-action">
              <a href={action.href}>
                {action.hidden ? <span class="visually-hidden">{action.hidden}</span> : null}
                {action.label}
              </a>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  );
}
