export { unlinkAfterAttack, unlinkAfterNotMe } from './actions/unlink-account.ts';
export { portalLinkBlock } from './faces/mypage/portal-link-block.view.tsx';
export type { PortalSettings } from './rules/portal-settings.ts';
export { erasePortalLink, exportOfPortalLink, type PortalLinkExport } from './store/own-link.store.ts';
