import { findPasswordLock } from '#features/accounts/index.ts';
import { findOffice } from '#features/offices/index.ts';
import { staffNamesOf } from '#features/staff/index.ts';
import { showItems } from '#kernel/items/read-items.ts';
import { type Answer, problem, showPage } from '#platform/http/answer.ts';
import type { Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { readEstablishment } from '../../../actions/change-establishment.ts';
import { recordSteps } from '../../../items/establishment-steps.ts';
import { listUsers } from '../../../store/employer-users.store.ts';
import { listInvitations } from '../../../store/invitations.store.ts';
import { type CounterEstablishmentRequest, counterEstablishmentRoutes } from '../counter-routes.ts';
import { establishmentsCrumb } from '../establishment-crumbs.ts';
import { EstablishmentView } from './establishment.view.tsx';

/** /counter/establishments/:number: what the office needs to decide and to help. */
export const counterEstablishmentPageRoutes = (parts: Parts): readonly Route[] =>
  counterEstablishmentRoutes(parts, {
    page: '',
    name: 'employers.counter-establishment',
    forAllOffices: true,
    show: (request) => show(parts, request),
  });

async function show(parts: Parts, request: CounterEstablishmentRequest): Promise<Answer> {
  const { reading } = parts.database;
  const { establishment, owner, now, query } = request;
  const { number } = establishment;
  const read = await readEstablishment(reading, number);
  if (read === undefined) return problem('not-found');
  const [users, invitations, office, names] = await Promise.all([
    listUsers(reading, number),
    listInvitations(reading, number, now),
    findOffice(reading, establishment.officeNumber),
    staffNamesOf(reading, establishment.decidedBy === null ? [] : [establishment.decidedBy]),
  ]);
  const withLocks = await Promise.all(
    users.map(async (user) => {
      const address = { face: 'employer' as const, address_key: user.address.toLowerCase() };
      return { user, lockedUntil: await findPasswordLock(reading, parts, address, now) };
    }),
  );
  return showPage({
    title: establishment.name,
    crumbs: [establishmentsCrumb, { label: establishment.name }],
    body: (
      <EstablishmentView
        establishment={establishment}
        officeName={office?.name ?? establishment.officeNumber}
        decidedBy={establishment.decidedBy === null ? undefined : names.get(establishment.decidedBy)}
        isOwn={establishment.officeNumber === owner.officeNumber}
        sections={recordSteps.map(({ key, label, items }) => ({
          key,
          label,
          items: showItems(items, read.answers),
        }))}
        users={withLocks}
        invitations={invitations}
        done={query['done'] ?? ''}
      />
    ),
  });
}
