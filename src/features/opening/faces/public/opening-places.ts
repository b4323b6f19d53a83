import type { OpeningPurpose } from '../../rules/opening-purpose.ts';

/** Where each way of opening begins; the mails lead to the same addresses. */
export const openingPlaces = {
  'online-opening': { name: 'opening.online', base: '/opening/online' },
  'code-opening': { name: 'opening.code', base: '/opening/code' },
  'earlier-opening': { name: 'opening.earlier', base: '/opening/earlier' },
} as const satisfies Readonly<Record<OpeningPurpose, { name: string; base: string }>>;

export const passwordPath = (purpose: OpeningPurpose, link: string): string =>
  `${openingPlaces[purpose].base}/password/${link}`;
