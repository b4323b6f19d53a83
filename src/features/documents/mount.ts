import type { Feature, Parts } from '#platform/parts.ts';
import { documentRoutes } from './faces/mypage/document/document.page.tsx';
import { documentsRoutes } from './faces/mypage/documents/documents.page.tsx';
import { makeRoutes } from './faces/mypage/make/make.page.tsx';
import { uploadRoutes } from './faces/mypage/upload/upload.page.tsx';

/** 応募書類: what a job seeker sends with applications, uploaded or made of the record. */
export const mountDocuments = (parts: Parts): Feature => ({
  name: 'documents',
  routes: [...documentsRoutes(parts), ...uploadRoutes(parts), ...makeRoutes(parts), ...documentRoutes(parts)],
});
