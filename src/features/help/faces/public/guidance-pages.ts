import type { GuidancePage } from '../../guidance/guidance-page.ts';
import { accessibilityPage } from './accessibility/accessibility.text.tsx';
import { contactPage } from './contact/contact.text.tsx';
import { forEmployersPage } from './for-employers/for-employers.text.tsx';
import { forJobSeekersPage } from './for-job-seekers/for-job-seekers.text.tsx';
import { linksPage } from './links/links.text.tsx';
import { manualPages } from './manual/manual.pages.tsx';
import { sitePolicyPage } from './site-policy/site-policy.text.tsx';

/** Every page that is nothing but words, in the order of the site map. */
export const guidancePages: readonly GuidancePage[] = [
  forJobSeekersPage,
  forEmployersPage,
  ...manualPages,
  contactPage,
  linksPage,
  sitePolicyPage,
  accessibilityPage,
];
