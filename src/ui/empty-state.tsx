import type { VNode } from 'preact';
import type { Children } from './content.ts';

/** Says what would be here, how it comes, and one link. */
export function EmptyState({ children }: { children: Children }): VNode {
  return <div class="empty-state">{children}</div>;
}
