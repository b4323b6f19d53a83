import type { Feature, Parts } from '#platform/parts.ts';
import { counterRegistrationRoutes } from './faces/counter/registration/registration.mount.tsx';
import { ownChangesRoutes } from './faces/mypage/changes/changes.page.tsx';
import { changeRoutes } from './faces/mypage/record/change.page.tsx';
import { recordRoutes } from './faces/mypage/record/record.page.tsx';
import { aroundRoutes } from './faces/mypage/registration/around.page.tsx';
import { registrationRoutes } from './faces/mypage/registration/registration.mount.tsx';

/** The job-seeker registration (求職登録): the seven steps online and at the counter, and what follows from them. */
export const mountRegistration = (parts: Parts): Feature => ({
  name: 'registration',
  routes: [
    ...aroundRoutes(parts),
    ...registrationRoutes(parts),
    ...recordRoutes(parts),
    ...ownChangesRoutes(parts),
    ...changeRoutes(parts),
    ...counterRegistrationRoutes(parts),
  ],
});
