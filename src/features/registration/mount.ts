import type { Feature, Parts } from '#platform/parts.ts';
import { counterPaperRoutes } from './faces/counter/papers/papers.page.tsx';
import { counterChangeRoutes } from './faces/counter/record/change.page.tsx';
import { counterChangesRoutes } from './faces/counter/record/changes.page.tsx';
import { counterRegistrationRoutes } from './faces/counter/registration/registration.mount.tsx';
import { ownChangesRoutes } from './faces/mypage/changes/changes.page.tsx';
import { ownPaperRoutes } from './faces/mypage/papers/papers.page.tsx';
import { publicationRoutes } from './faces/mypage/publication/publication.page.tsx';
import { changeRoutes } from './faces/mypage/record/change.page.tsx';
import { recordRoutes } from './faces/mypage/record/record.page.tsx';
import { aroundRoutes } from './faces/mypage/registration/around.page.tsx';
import { registrationRoutes } from './faces/mypage/registration/registration.mount.tsx';
import { validityRoutes } from './faces/mypage/validity/validity.page.tsx';
import { deadlineMails, deadlineNotices } from './jobs/deadline-notices.ts';

/** The job-seeker registration (求職登録): the seven steps online and at the counter, and what follows from them. */
export const mountRegistration = (parts: Parts): Feature => ({
  name: 'registration',
  routes: [
    ...aroundRoutes(parts),
    ...registrationRoutes(parts),
    ...recordRoutes(parts),
    ...ownChangesRoutes(parts),
    ...changeRoutes(parts),
    ...publicationRoutes(parts),
    ...validityRoutes(parts),
    ...counterRegistrationRoutes(parts),
    ...ownPaperRoutes(parts),
    ...counterPaperRoutes(parts),
    ...counterChangeRoutes(parts),
    ...counterChangesRoutes(parts),
  ],
  mails: deadlineMails(parts),
  deadlineSweeps: deadlineNotices(parts),
});
