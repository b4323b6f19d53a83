import type { VNode } from 'preact';
import type { Children } from './content.ts';

type CardProps = {
  heading?: Children;
  level?: 2 | 3 | 4 | undefined;
  id?: string | undefined;
  children: Children;
};

/** One thing of a list, or one group of facts beside the page. */
export function Card({ heading, level = 2, id, children }: CardProps): VNode {
  const Heading = `h${level}` as const;
  return (
    <article class="card" id={id}>
      {heading ? <Heading class="card-heading">{heading}</Heading> : null}
      {children}
    </article>
  );
}

type PanelProps = {
  heading?: Children;
  /** awaiting: the blue box of what waits for the person. */
  kind?: 'plain' | 'awaiting' | undefined;
  id?: string | undefined;
  children: Children;
};

export function Panel({ heading, kind = 'plain', id, children }: PanelProps): VNode {
  return (
    <section class={`panel panel-${kind}`} id={id}>
      {heading ? <h2 class="panel-heading">{heading}</h2> : null}
      <div class="panel-body">{children}</div>
    </section>
  );
}

/** A row of a panel: words at the left, its button at the right (below on phones). */
export function PanelRow({ children, action }: { children: Children; action?: Children }): VNode {
  return (
    <div class="panel-row">
      <div class="panel-row-words">{children}</div>
      {action ? <div class="panel-row-action">{action}</div> : null}
    </div>
  );
}
