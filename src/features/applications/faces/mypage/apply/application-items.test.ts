import { describe, expect, it } from 'vitest';
import type { OwnDocument } from '#features/documents/index.ts';
import { policy } from '#kernel/policy.ts';
import { Temporal } from '#kernel/time.ts';
import { applicationFaultWords, applicationItems, readApplication } from './application-items.ts';

const now = Temporal.Instant.from('2026-11-21T01:00:00Z');

const own = Array.from(
  { length: 12 },
  (_, place): OwnDocument => ({
    ...{ id: `id-${place}`, kind: 'uploaded', name: `書類${place}`, fileId: `file-${place}` },
    ...{ mediaType: 'application/pdf', size: 1024, choices: undefined, addedAt: now, changedAt: now },
  }),
);
const items = applicationItems('self', own);
const choosing = (documents: readonly string[]) =>
  readApplication(items, { motive: '働きたいです。', documents: [...documents] }, now);

describe('the documents of an application', () => {
  it('are ten at most, in the order in which they are offered [REFER-3]', () => {
    const ids = own.map(({ id }) => id);
    const ten = ids.slice(0, policy.applications.mostDocuments);
    expect(ten).toHaveLength(10);
    expect(choosing(ten.toReversed())).toMatchObject({ ok: true, value: { documents: ten } });
    const refused = choosing(ids.slice(0, 11));
    expect(refused).toMatchObject({ ok: false, fault: [{ name: 'documents' }] });
    const words = refused.ok ? [] : refused.fault.map((fault) => applicationFaultWords(items, fault));
    expect(words).toEqual(['「送る書類」は、10件までです。']);
  });

  it("are the person's own, and no others [REFER-3]", () => {
    expect(choosing(['id-of-somebody-else'])).toMatchObject({ ok: false });
  });
});
