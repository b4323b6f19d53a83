import { entrancePaths } from '#features/accounts/index.ts';
import type { FaceEntry } from '#platform/http/web-parts.ts';
import type { Feature, Parts } from '#platform/parts.ts';
import { findOwner } from './actions/find-owner.ts';
import { homeRoutes } from './faces/employer/home/home.page.tsx';

const { home, login } = entrancePaths.employer;

const employer: FaceEntry = {
  login(next, ended) {
    const query = new URLSearchParams();
    if (ended !== undefined) query.set('ended', ended);
    if (next !== undefined && next !== home) query.set('next', next);
    return query.size === 0 ? login : `${login}?${query}`;
  },
  home,
  actorKind: 'employer',
  findOwner,
};

/** 求人者マイページ: the establishment, its users, and how it stands with its office (EMP-1). */
export const mountEmployers = (parts: Parts): Feature => ({
  name: 'employers',
  routes: [...homeRoutes(parts)],
  faces: { employer },
});
