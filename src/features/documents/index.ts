export { documentPaths } from './faces/mypage/document-paths.ts';
export { kindLabel } from './rules/made-documents.ts';
export {
  eraseDocumentsOf,
  exportOfDocuments,
  type FrozenDocument,
  freezeDocuments,
  listOwnDocuments,
  type OwnDocument,
} from './store/documents.store.ts';
