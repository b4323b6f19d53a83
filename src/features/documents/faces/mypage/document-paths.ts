import type { MadeKind } from '../../rules/made-documents.ts';

const base = '/mypage/documents';

export const documentPaths = {
  list: base,
  upload: `${base}/upload`,
  make: (kind: MadeKind): string => `${base}/${kind}`,
  one: (id: string): string => `${base}/${id}`,
  contents: (id: string): string => `${base}/${id}/contents`,
  remove: (id: string): string => `${base}/${id}/delete`,
  file: (id: string): string => `${base}/${id}/file`,
} as const;

export const documentsTitle = '応募書類';
export const documentsCrumb = { label: documentsTitle, href: base };
