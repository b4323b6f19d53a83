import { listNewestJobSeekers, listSamePersonPairs } from '#features/job-seekers/index.ts';
import { findOffice, listOffices } from '#features/offices/index.ts';
import { mayRegisterJobSeekers } from '#features/staff/index.ts';
import { japanDay } from '#kernel/time.ts';
import { type Answer, showPage } from '#platform/http/answer.ts';
import type { Route, SignedInRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { listCodesToLookAt } from '../../../store/list-codes-to-look-at.query.ts';
import { counterPaths } from '../counter-paths.ts';
import { deskOf } from '../desk-of.ts';
import { HomeView } from './home.view.tsx';

const mostRows = 10;
/** Codes that end today or tomorrow, and those that errors voided within a week. */
const endingWithin = { days: 1 };
const voidedWithin = { hours: 7 * 24 };

export const homeRoutes = (parts: Parts): readonly Route[] => [
  {
    name: 'counter.home',
    method: 'GET',
    path: counterPaths.home,
    face: 'counter',
    may: 'signed-in',
    handle: (request) => show(parts, request),
  },
];

async function show(parts: Parts, request: SignedInRequest): Promise<Answer> {
  const { now, owner, formToken } = request;
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
  const [codes, newest, pairs, offices] = await Promise.all([
    listCodesToLookAt(reading, { ...wanted, voidedSince: now.subtract(voidedWithin) }, mostRows),
    listNewestJobSeekers(reading, officeNumber, mostRows),
    listSamePersonPairs(reading, { number: officeNumber, today }, mostRows),
    listOffices(reading, { closedToo: true }),
  ]);
  const officeNames = new Map(offices.map(({ number, name }) => [number, name]));
  const work = { codes, newest, pairs, officeNames, ownOffice: officeNumber };
  return showPage({ ...shown, body: HomeView({ officeName: office?.name, formToken, work }) });
}
