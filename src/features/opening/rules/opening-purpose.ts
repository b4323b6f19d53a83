import type { AccountFace, KeyPurpose, OpenedBy } from '#features/accounts/index.ts';

/** The ways to open an account, by what their keys are for. */
export type OpeningPurpose = Extract<
  KeyPurpose,
  'online-opening' | 'code-opening' | 'earlier-opening' | 'employer-opening' | 'invitation'
>;

export const openedBy: Readonly<Record<OpeningPurpose, OpenedBy>> = {
  'online-opening': 'online',
  'code-opening': 'code',
  'earlier-opening': 'earlier',
  'employer-opening': 'online',
  invitation: 'invitation',
};

/** On whose side of the portal it opens one. */
export const faceOpened = (purpose: OpeningPurpose): AccountFace =>
  purpose === 'employer-opening' || purpose === 'invitation' ? 'employer' : 'mypage';
