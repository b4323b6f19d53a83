import type { VNode } from 'preact';
import type { Children } from './content.ts';

export type TagKind = 'good' | 'warning' | 'error' | 'info' | 'neutral';

export function Tag({
  kind = 'neutral',
  children,
}: {
  kind?: TagKind | undefined;
  children: Children;
}): VNode {
  return <span class={`tag tag-${kind}`}>{children}</span>;
}

/** At most three a card: state, deadline, kind. */
export function TagRow({ children }: { children: Children }): VNode {
  return <p class="tag-row">{children}</p>;
}
