import { listToPublish, publish } from '#features/job-seekers/index.ts';
import { japanDay } from '#kernel/time.ts';
import type { DeadlineSweep } from '#platform/jobs/deadline-sweeps.ts';

/** REFER-4: people who were public before employers could search are found like everybody else. */
export const publishEarlierRecords: DeadlineSweep = {
  name: 'publish-earlier-records',
  every: 'day',
  description: '前から求職情報を公開している人を、求人者がさがせるようにします。',
  async due(tx, _now, page) {
    const rows = await listToPublish(tx, page);
    return rows.map(({ number, registered_at }) => ({
      id: number,
      label: number,
      since: japanDay(registered_at),
    }));
  },
  act: (tx, number) => publish(tx, number),
};
