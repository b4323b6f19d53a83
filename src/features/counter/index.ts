export { aboutRecord, type Desk } from './actions/desk.ts';
export { counterPaths, recordPath } from './faces/counter/counter-paths.ts';
export { deskOf } from './faces/counter/desk-of.ts';
export { PersonLine } from './faces/counter/person-line.view.tsx';
export { type Done, recordDone } from './faces/counter/record/done-words.ts';
export { recordCrumbs, recordPage } from './faces/counter/record-page.tsx';
export { type RecordRequest, recordRoutes } from './faces/counter/record-routes.ts';
export { type CounterExport, eraseOfCounter, exportOfCounter } from './store/own-openings.store.ts';
