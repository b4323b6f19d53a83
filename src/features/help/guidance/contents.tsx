import type { VNode } from 'preact';

export interface ContentsEntry {
  readonly id: string;
  readonly heading: string;
  readonly under?: readonly ContentsEntry[];
}

function Entries({ entries }: { entries: readonly ContentsEntry[] }): VNode {
  return (
    <ul>
      {entries.map(({ id, heading, under }) => (
        <li key={id}>
          <a href={`#${id}`}>{heading}</a>
          {under === undefined ? null : <Entries entries={under} />}
        </li>
      ))}
    </ul>
  );
}

/** What stands on a long page, each entry a link to it. */
export function Contents({ entries }: { entries: readonly ContentsEntry[] }): VNode {
  return (
    <nav class="page-contents" aria-label="このページの目次">
      <Entries entries={entries} />
    </nav>
  );
}
