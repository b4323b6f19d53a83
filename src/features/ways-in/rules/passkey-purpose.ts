import type { WayInOwner } from './way-in.ts';

/** What a challenge is signed for; one that was given for one thing is worth nothing for another. */
export type PasskeyPurpose =
  | { readonly kind: 'login'; readonly face: 'mypage' | 'employer' }
  | { readonly kind: 'second-step'; readonly owner: WayInOwner }
  | { readonly kind: 'addition'; readonly owner: WayInOwner };

export const purposeText = (purpose: PasskeyPurpose): string =>
  purpose.kind === 'login'
    ? `login ${purpose.face}`
    : `${purpose.kind} ${purpose.owner.kind} ${purpose.owner.id}`;

/** What the device keeps beside the key; it comes back with an answer and must fit. Nothing of it tells a name. */
export const userHandleOf = ({ kind, id }: WayInOwner): string => `${kind}:${id}`;
