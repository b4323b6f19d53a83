import type { VNode } from 'preact';
import type { Children } from './content.ts';

type DetailsProps = { summary: Children; children: Children; open?: boolean | undefined };

export function Details({ summary, children, open }: DetailsProps): VNode {
  return (
    <details class="details" open={open}>
      <summary>{summary}</summary>
      <div class="details-body">{children}</div>
    </details>
  );
}
