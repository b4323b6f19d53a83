export { toProofUnlessFresh } from './faces/fresh-login.ts';
export { paths as accountPaths, settingsCrumb } from './faces/paths.ts';
export type { SecurityBlock } from './faces/security-block.ts';
export { WaysInOffer } from './faces/ways-in-offer.view.tsx';
export { type ConsentReadingExport, exportOfConsentReadings } from './store/own-readings.store.ts';
