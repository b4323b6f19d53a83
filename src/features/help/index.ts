import { privacyPolicy } from './documents/privacy-policy/privacy-policy.document.tsx';
import { termsOfUse } from './documents/terms-of-use/terms-of-use.document.tsx';

export type { ConsentDocument, DocumentChange } from './documents/consent-document.ts';

/** The two documents people agree to before an account is opened (CODE-2), in the order they are shown. */
export const consentDocuments = { privacy: privacyPolicy, terms: termsOfUse } as const;
export { entryPaths, footerPages, publicPaths } from './rules/public-paths.ts';
