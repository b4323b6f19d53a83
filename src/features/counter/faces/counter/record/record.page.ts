import { shownJobSeekerNumber } from '#features/job-seekers/index.ts';
import { findOffice } from '#features/offices/index.ts';
import { maySetUnavailable } from '#features/staff/index.ts';
import { type Answer, showPage } from '#platform/http/answer.ts';
import type { Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { readHistory } from '../../../actions/read-history.ts';
import { readJoiningState } from '../../../actions/read-joining-state.ts';
import { readRecentChanges } from '../../../actions/read-recent-changes.ts';
import { readRecord } from '../../../actions/read-record.ts';
import { offeredActions } from '../../../rules/record-actions.ts';
import { askedNumberField } from '../lead-on.ts';
import { recordCrumbs } from '../record-page.tsx';
import { type RecordRequest, recordRoutes } from '../record-routes.ts';
import { isDone } from './done-words.ts';
import { RecordView } from './record.view.tsx';

export const recordPageRoutes = (parts: Parts): readonly Route[] =>
  recordRoutes(parts, { page: '', show: (asked) => showRecord(parts, asked) });

/** What was asked for, which is written down by then (s-stf4). */
interface AskedFor {
  readonly contact?: boolean;
  readonly sensitive?: boolean;
}

/** The whole record; ways to reach the person, health and the like only where they were asked for. */
export async function showRecord(
  parts: Parts,
  { person, reason, request }: RecordRequest,
  { contact = false, sensitive = false }: AskedFor = {},
): Promise<Answer> {
  const { now, owner, formToken } = request;
  const { reading } = parts.database;
  const content = await readRecord(parts, person, now);
  const joining = await readJoiningState(reading, person, now);
  const { numbers } = joining;
  const [history, office, changes] = await Promise.all([
    readHistory(reading, { numbers, accountId: content.accountId }),
    findOffice(reading, person.office_number),
    readRecentChanges(reading, numbers),
  ]);
  const { myPage, code, presence } = content;
  const isLocked = presence?.lockedUntil !== undefined;
  const actions = offeredActions({
    myPage,
    code,
    isLocked,
    isUnchecked: person.kind === 'online',
    maySetUnavailable: maySetUnavailable(owner),
  });
  const done = request.query['done'];
  return showPage({
    title: shownJobSeekerNumber(person.number),
    crumbs: recordCrumbs(person.number),
    wide: true,
    body: RecordView({
      portalLink: parts.site.portalLink,
      person,
      now,
      content,
      actions,
      history,
      changes,
      joining,
      askedNumber: numbers.find((number) => number === request.query[askedNumberField]),
      ownOffice: owner.officeNumber ?? '',
      officeName: office?.name ?? person.office_number,
      reasonElsewhere: reason,
      done: isDone(done) ? done : undefined,
      withContact: contact,
      withSensitive: sensitive,
      formToken,
    }),
  });
}
