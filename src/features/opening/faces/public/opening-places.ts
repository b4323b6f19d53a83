import { entrancePaths } from '#features/accounts/index.ts';
import type { Face } from '#platform/http/route.ts';
import { faceOpened, type OpeningPurpose } from '../../rules/opening-purpose.ts';

/** Where each way of opening begins; the mails lead to the same addresses. */
export const openingPlaces = {
  'online-opening': { name: 'opening.online', base: '/opening/online' },
  'code-opening': { name: 'opening.code', base: '/opening/code' },
  'earlier-opening': { name: 'opening.earlier', base: '/opening/earlier' },
  'employer-opening': { name: 'opening.employer', base: '/employer/opening' },
  invitation: { name: 'opening.invitation', base: '/employer/invitation' },
} as const satisfies Readonly<Record<OpeningPurpose, { name: string; base: string }>>;

export const passwordPath = (purpose: OpeningPurpose, link: string): string =>
  `${openingPlaces[purpose].base}/password/${link}`;

/** In whose look its screens are shown. */
export const lookOf = (purpose: OpeningPurpose): Face =>
  faceOpened(purpose) === 'employer' ? 'employer' : 'public';

export const loginAfter = (purpose: OpeningPurpose): string => entrancePaths[faceOpened(purpose)].login;
