import { listJoinedNumbers } from '#features/job-seekers/index.ts';
import { type Answer, showPage } from '#platform/http/answer.ts';
import type { Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { PageHeading } from '#ui/page-heading.tsx';
import { readChanges } from '../../../actions/read-changes.ts';
import { ChangesOfRecord, changesTitle } from '../../steps/changes-of-record.tsx';
import { type OwnRecordRequest, ownRecordRoutes } from '../record/own-record.ts';
import { recordCrumb, recordPaths, settingsCrumb } from '../record/record-paths.ts';

/** /mypage/settings/registration/changes: who changed what of one's record, when, from what to what. */
export const ownChangesRoutes = (parts: Parts): readonly Route[] =>
  ownRecordRoutes(parts, [
    {
      name: 'registration.record.changes',
      method: 'GET',
      path: recordPaths.changes,
      handle: (asked) => show(parts, asked),
    },
  ]);

const hrefOf = (before: string): string => `${recordPaths.changes}?${new URLSearchParams({ before })}`;

async function show(parts: Parts, { request, record }: OwnRecordRequest): Promise<Answer> {
  const { reading } = parts.database;
  const numbers = await listJoinedNumbers(reading, record.number);
  const page = await readChanges(reading, {
    numbers,
    before: request.query['before'],
    sensitive: true,
    staffNames: false,
  });
  return showPage({
    title: changesTitle,
    crumbs: [settingsCrumb, recordCrumb, { label: changesTitle }],
    body: (
      <>
        <PageHeading>{changesTitle}</PageHeading>
        <p>登録した内容を、いつ、だれが変えたかです。新しいものから並んでいます。</p>
        <ChangesOfRecord page={page} hrefOf={hrefOf} />
      </>
    ),
  });
}
