/** Who a passkey belongs to: an account of job seekers or employers, or a member of staff. */
export interface PasskeyOwner {
  readonly kind: 'account' | 'staff';
  readonly id: string;
}

/** What a challenge is signed for; one that was given for one thing is worth nothing for another. */
export type PasskeyPurpose =
  | { readonly kind: 'login'; readonly face: 'mypage' | 'employer' }
  | { readonly kind: 'second-step'; readonly owner: PasskeyOwner }
  | { readonly kind: 'addition'; readonly owner: PasskeyOwner };

export const purposeText = (purpose: PasskeyPurpose): string =>
  purpose.kind === 'login'
    ? `login ${purpose.face}`
    : `${purpose.kind} ${purpose.owner.kind} ${purpose.owner.id}`;

/** What the device keeps beside the key; it comes back with an answer and must fit. Nothing of it tells a name. */
export const userHandleOf = ({ kind, id }: PasskeyOwner): string => `${kind}:${id}`;
