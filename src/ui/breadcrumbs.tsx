import type { VNode } from 'preact';

export type Crumb = { label: string; href?: string | undefined };

/** The whole way from トップ; the page itself is the last and has no link. A wrapped line begins with its crumb. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }): VNode {
  return (
    <nav class="breadcrumbs" aria-label="現在の場所">
      <ol>
        {crumbs.map(({ label, href }, index) => (
          <li key={label}>
            {href && index < crumbs.length - 1 ? <a href={href}>{label}</a> : <span>{label}</span>}
            {index < crumbs.length - 1 ? (
              <span class="crumb-separator" aria-hidden="true">
                {' ＞ '}
              </span>
            ) : null}
          </li>
        ))}
      </ol>
    </nav>
  );
}
