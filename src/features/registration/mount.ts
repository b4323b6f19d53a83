import type { Feature, Parts } from '#platform/parts.ts';
import { aroundRoutes } from './faces/mypage/registration/around.page.tsx';
import { registrationRoutes } from './faces/mypage/registration/registration.mount.tsx';

/** The job-seeker registration (求職登録): the seven steps online and at the counter, and what follows from them. */
export const mountRegistration = (parts: Parts): Feature => ({
  name: 'registration',
  routes: [...aroundRoutes(parts), ...registrationRoutes(parts)],
});
