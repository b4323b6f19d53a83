import { expect, it } from 'vitest';
import { Temporal } from '#kernel/time.ts';
import { byDeadline, type WorkItem } from './work-item.ts';

const item = (about: string, due: string | undefined, since = '2026-11-20T00:00:00Z'): WorkItem => ({
  kind: 'order',
  about,
  href: '/counter',
  since: Temporal.Instant.from(since),
  due: due === undefined ? undefined : Temporal.PlainDate.from(due),
});

it('puts what is late first, then the nearest day, then what has waited longest, and what has no day last [STAFF-1]', () => {
  const shuffled = [
    item('no day', undefined),
    item('next week', '2026-11-28'),
    item('today, young', '2026-11-21', '2026-11-20T09:00:00Z'),
    item('late', '2026-11-01'),
    item('today, old', '2026-11-21', '2026-11-02T00:00:00Z'),
  ];
  expect(byDeadline(shuffled).map(({ about }) => about)).toEqual([
    'late',
    'today, old',
    'today, young',
    'next week',
    'no day',
  ]);
});
