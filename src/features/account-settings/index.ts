export { toProofUnlessFresh } from './faces/fresh-login.ts';
export { settingsCrumb } from './faces/paths.ts';
export { type ConsentReadingExport, exportOfConsentReadings } from './store/own-readings.store.ts';
