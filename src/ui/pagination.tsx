import type { VNode } from 'preact';

type PaginationProps = { page: number; pages: number; hrefOf: (page: number) => string };

/** First, last, and the neighbours of the present page; undefined stands for a gap. */
export function pagesToShow(page: number, pages: number): (number | undefined)[] {
  const near = [1, page - 1, page, page + 1, pages].filter((one) => one >= 1 && one <= pages);
  const shown = [...new Set(near)].sort((a, b) => a - b);
  return shown.flatMap((one, index) => {
    const missing = one - (shown[index - 1] ?? 0) - 1;
    if (missing === 0) return [one];
    return missing === 1 ? [one - 1, one] : [undefined, one];
  });
}

function PageNumber({ one, page, href }: { one: number; page: number; href: string }): VNode {
  return one === page ? (
    <a class="page-number" aria-current="page" href={href}>
      {one}
    </a>
  ) : (
    <a class="page-number" href={href}>
      {one}
    </a>
  );
}

export function Pagination({ page, pages, hrefOf }: PaginationProps): VNode | null {
  if (pages <= 1) return null;
  return (
    <nav class="pagination" aria-label="ページ">
      {page > 1 ? (
        <a class="page-step" rel="prev" href={hrefOf(page - 1)}>
          前へ
        </a>
      ) : null}
      <ul class="page-numbers">
        {pagesToShow(page, pages).map((one, index) => (
          <li key={one ?? `gap-${index}`}>
            {one === undefined ? '…' : <PageNumber one={one} page={page} href={hrefOf(one)} />}
          </li>
        ))}
      </ul>
      <p class="page-position">
        {page} / {pages}ページ
      </p>
      {page < pages ? (
        <a class="page-step" rel="next" href={hrefOf(page + 1)}>
          次へ
        </a>
      ) : null}
    </nav>
  );
}
