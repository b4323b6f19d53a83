import { showPage } from '#platform/http/answer.ts';
import type { Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { employerPaths } from '../../../rules/employer-paths.ts';
import { listUsers } from '../../../store/employer-users.store.ts';
import { listInvitations } from '../../../store/invitations.store.ts';
import { employerRoutes } from '../employer-routes.ts';
import { UsersView, usersTitle } from './users.view.tsx';

/** /employer/users: everybody of the establishment sees who works with it; 主担当者 changes it [EMP-1]. */
export const usersRoutes = (parts: Parts): readonly Route[] =>
  employerRoutes(parts, [
    {
      name: 'employers.users',
      method: 'GET',
      path: employerPaths.users,
      async handle({ establishment, user, query, now, formToken }) {
        const { reading } = parts.database;
        const [users, invitations] = await Promise.all([
          listUsers(reading, establishment.number),
          listInvitations(reading, establishment.number, now),
        ]);
        return showPage({
          title: usersTitle,
          crumbs: [{ label: usersTitle }],
          body: (
            <UsersView
              users={users}
              invitations={invitations}
              isMain={user.role === 'main'}
              ownId={user.accountId}
              done={query['done']}
              formToken={formToken}
            />
          ),
        });
      },
    },
  ]);
