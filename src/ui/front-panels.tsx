import type { VNode } from 'preact';
import type { Link } from './content.ts';

type FrontPanel = { id: string; heading: string; body: VNode };

/** Two ways into the site side by side; the first has more room. On phones one below the other. */
export function PanelPair({ panels }: { panels: readonly [FrontPanel, FrontPanel] }): VNode {
  return (
    <div class="panel-pair">
      {panels.map(({ id, heading, body }) => (
        <section key={id} id={id} class="panel front-panel">
          <h2 class="panel-heading">{heading}</h2>
          <div class="panel-body">{body}</div>
        </section>
      ))}
    </div>
  );
}

/** Links one below the other, each large enough to hit. */
export function LinkList({ links }: { links: readonly Link[] }): VNode {
  return (
    <ul class="link-list">
      {links.map(({ label, href }) => (
        <li key={href}>
          <a href={href}>{label}</a>
        </li>
      ))}
    </ul>
  );
}
