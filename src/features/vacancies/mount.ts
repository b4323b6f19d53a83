import type { Feature, Parts } from '#platform/parts.ts';
import { forgetOutbox, tellEnds } from './store/outbox-upkeep.store.ts';

export const mountVacancies = ({ database }: Parts): Feature => ({
  name: 'vacancies',
  routes: [],
  sweeps: [
    // Once a day there is something to do: where that did not succeed, it is tried again soon.
    { name: 'tell-ended-vacancies', every: 'minute', run: (tx, now) => tellEnds(tx, database, now) },
    { name: 'forget-vacancy-outbox', every: 'hour', run: (tx, now) => forgetOutbox(tx, database, now) },
  ],
});
