import type { KeyPurpose, OpenedBy } from '#features/accounts/index.ts';

/** The three ways to open an account, by what their keys are for. */
export type OpeningPurpose = Extract<KeyPurpose, 'online-opening' | 'code-opening' | 'earlier-opening'>;

export const openedBy: Readonly<Record<OpeningPurpose, OpenedBy>> = {
  'online-opening': 'online',
  'code-opening': 'code',
  'earlier-opening': 'earlier',
};
