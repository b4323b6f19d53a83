import { listNewestJobSeekers, listSamePersonPairs } from '#features/job-seekers/index.ts';
import { findOffice, listOffices } from '#features/offices/index.ts';
import { mayRegisterJobSeekers } from '#features/staff/index.ts';
import { policy } from '#kernel/policy.ts';
import { japanDay } from '#kernel/time.ts';
import { type Answer, showPage } from '#platform/http/answer.ts';
import type { Route, SignedInRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { listWork, type WorkSource } from '../../../actions/list-work.ts';
import { listCodesToLookAt } from '../../../store/list-codes-to-look-at.query.ts';
import { counterPaths } from '../counter-paths.ts';
import { deskOf } from '../desk-of.ts';
import { HomeView } from './home.view.tsx';

const mostRows = 10;
/** Codes that end today or tomorrow, and those that errors voided within a week. */
const endingWithin = { days: 1 };
const voidedWithin = { hours: 7 * 24 };
/** Who registered since then is looked up for a second record. */
const newWithin = policy.joinedRecords.listedFor;

export const homeRoutes = (parts: Parts, sources: readonly WorkSource[]): readonly Route[] => [
  {
    name: 'counter.home',
    method: 'GET',
    path: counterPaths.home,
    face: 'counter',
    may: 'signed-in',
    handle: (request) => show(parts, sources, request),
  },
];

async function show(parts: Parts, sources: readonly WorkSource[], request: SignedInRequest): Promise<Answer> {
  const { now, owner, formToken, query } = request;
  const { officeNumber } = deskOf(request);
  const { reading } = parts.database;
  const title = '窓口';
  const office = await findOffice(reading, officeNumber);
  const shown = { title, crumbs: [{ label: title }], wide: true };
  if (!mayRegisterJobSeekers(owner)) {
    return showPage({ ...shown, body: HomeView({ officeName: office?.name, formToken, work: undefined }) });
  }
  const today = japanDay(now);
  const wanted = { number: officeNumber, today, endingBy: today.add(endingWithin) };
  const [waiting, codes, newest, pairs, offices] = await Promise.all([
    listWork(reading, sources, officeNumber, now),
    listCodesToLookAt(reading, { ...wanted, voidedSince: now.subtract(voidedWithin) }, mostRows),
    listNewestJobSeekers(reading, officeNumber, mostRows),
    listSamePersonPairs(reading, { number: officeNumber, today, since: now.subtract(newWithin) }, mostRows),
    listOffices(reading, { closedToo: true }),
  ]);
  const officeNames = new Map(offices.map(({ number, name }) => [number, name]));
  const work = {
    waiting,
    kind: query['kind'],
    today,
    codes,
    newest,
    pairs,
    officeNames,
    ownOffice: officeNumber,
  };
  return showPage({ ...shown, body: HomeView({ officeName: office?.name, formToken, work }) });
}
