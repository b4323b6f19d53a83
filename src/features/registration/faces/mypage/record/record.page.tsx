import { listChangedIn, registeredItems } from '#features/job-seekers/index.ts';
import { type Answer, showPage } from '#platform/http/answer.ts';
import type { Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { type OwnRecordRequest, ownRecordRoutes } from './own-record.ts';
import { RecordView } from './record.view.tsx';
import { recordCrumb, recordPaths, settingsCrumb } from './record-paths.ts';

/** /mypage/settings/registration: what is registered. */
export const recordRoutes = (parts: Parts): readonly Route[] =>
  ownRecordRoutes(parts, [
    {
      name: 'registration.record',
      method: 'GET',
      path: recordPaths.record,
      handle: (asked) => show(parts, asked),
    },
  ]);

async function show(parts: Parts, { request, record }: OwnRecordRequest): Promise<Answer> {
  const changed = await labelsOf(parts, record.number, request.query['changed']);
  const crumbs = [settingsCrumb, { label: recordCrumb.label }];
  return showPage({
    title: recordCrumb.label,
    crumbs,
    body: <RecordView record={record} changed={changed} />,
  });
}

/** What the address says of the change that led here: its revision, or that nothing was different. */
async function labelsOf(
  parts: Parts,
  number: string,
  told: string | undefined,
): Promise<readonly string[] | undefined> {
  if (told === unchanged) return [];
  if (told === undefined || !/^\d{1,9}$/u.test(told)) return undefined;
  const changed = await listChangedIn(parts.database.reading, number, Number(told));
  const labels = Object.entries(registeredItems()).flatMap(([key, { label }]) =>
    changed.includes(key) ? [label] : [],
  );
  return labels.length === 0 ? undefined : labels;
}

const unchanged = 'none';

/** Back to the list, which says what was changed. */
export const afterChange = (before: { readonly revision: number }, after: { readonly revision: number }) =>
  `${recordPaths.record}?changed=${after.revision === before.revision ? unchanged : after.revision}`;
