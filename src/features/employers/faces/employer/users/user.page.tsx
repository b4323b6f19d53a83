import { z } from 'zod';
import { parseForm } from '#kernel/forms.ts';
import { type Answer, goTo, problem, showPage } from '#platform/http/answer.ts';
import type { Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { isId } from '#platform/security/secrets.ts';
import { changeRole, removeUser } from '../../../actions/manage-users.ts';
import { employerPaths, userPath } from '../../../rules/employer-paths.ts';
import { type EmployerUser, findEmployerUser } from '../../../store/employer-users.store.ts';
import { type EmployerRequest, employerRoutes } from '../employer-routes.ts';
import { UserView } from './user.view.tsx';
import { usersTitle } from './users.view.tsx';

const form = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('role'), role: z.enum(['main', 'member']) }),
  z.strictObject({ act: z.literal('remove') }),
]);

/** /employer/users/:user: 主担当者 changes the role of another user, or removes one [EMP-1]. */
export const userRoutes = (parts: Parts): readonly Route[] => {
  const facts = { path: userPath(':user'), mainOnly: true } as const;
  return employerRoutes(parts, [
    { ...facts, name: 'employers.user', method: 'GET', handle: (request) => show(parts, request) },
    { ...facts, name: 'employers.user.submit', method: 'POST', handle: (request) => submit(parts, request) },
  ]);
};

/** Another user of the same establishment; nobody else is ever found. */
async function meantUser(parts: Parts, request: EmployerRequest): Promise<EmployerUser | undefined> {
  const id = request.params['user'] ?? '';
  if (!isId(id) || id === request.user.accountId) return undefined;
  const user = await findEmployerUser(parts.database.reading, id);
  return user?.establishmentNumber === request.establishment.number ? user : undefined;
}

async function show(parts: Parts, request: EmployerRequest): Promise<Answer> {
  const user = await meantUser(parts, request);
  if (user === undefined) return problem('not-found');
  return showPage({
    title: user.name,
    crumbs: [{ label: usersTitle, href: employerPaths.users }, { label: user.name }],
    body: UserView({ user, formToken: request.formToken }),
  });
}

async function submit(parts: Parts, request: EmployerRequest): Promise<Answer> {
  const user = await meantUser(parts, request);
  const read = parseForm(form, request.form);
  // Removed a moment ago, by a first press or by another main user: the list tells who is left.
  if (user === undefined || !read.ok) return goTo(employerPaths.users);
  const { actor, now, establishment } = request;
  const meant = { establishmentNumber: establishment.number, accountId: user.accountId };
  const { value } = read;
  const done = await parts.database.transaction((tx) =>
    value.act === 'remove'
      ? removeUser(tx, parts, meant, actor, now)
      : changeRole(tx, { ...meant, role: value.role }, actor, now),
  );
  if (!done.ok) return goTo(employerPaths.users);
  return goTo(`${employerPaths.users}?done=${value.act === 'remove' ? 'removed' : 'role'}`);
}
