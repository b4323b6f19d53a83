/** The addresses of this slice's screens. `callback` is registered at the portal to the letter. */
export const portalPaths = {
  start: '/login/portal',
  callback: '/login/portal/callback',
  mismatch: '/login/portal/mismatch',
  left: '/login/portal/left',
  /** By what the person is told. */
  refused: '/login/portal/refused',
  declined: '/login/portal/declined',
  unreachable: '/login/portal/unreachable',
  settings: '/mypage/settings/portal-link',
} as const;

/** The page of a record at the counter, after its number. */
export const counterPage = 'portal-link';
