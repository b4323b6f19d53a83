import type { PageRequest } from '#platform/http/route.ts';

const field = 'sensitive';

/** Health and the like stand on paper only where they are asked for (s-stf4). */
export const isSensitiveAsked = ({ query }: Pick<PageRequest, 'query'>): boolean => query[field] === 'yes';

/** The same paper as a PDF. */
export const paperFile = (path: string, sensitive = false) => ({
  href: sensitive ? `${path}?${field}=yes` : path,
  label: 'PDFを開く',
});

/** The same paper with what is usually left out, or without it again. */
export const otherPaper = (path: string, sensitive: boolean) =>
  sensitive
    ? { href: path, label: '障害や辞めた理由などを、のせない' }
    : { href: `${path}?${field}=yes`, label: '障害や辞めた理由なども、のせる' };
