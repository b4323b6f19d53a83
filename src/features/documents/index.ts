export { keepDocument } from './actions/keep-document.ts';
export { documentPaths } from './faces/mypage/document-paths.ts';
export { sheetPaper } from './papers/sheet-paper.ts';
export { kindLabel, madeDocuments } from './rules/made-documents.ts';
export { type Sheet, sheetOf } from './rules/sheet.ts';
export {
  eraseDocumentsOf,
  exportOfDocuments,
  type FrozenDocument,
  freezeDocuments,
  listOwnDocuments,
  type OwnDocument,
} from './store/documents.store.ts';
