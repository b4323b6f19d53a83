import type { Temporal } from '#kernel/time.ts';
import type { OwnData } from '../../../actions/collect-own-data.ts';
import type { ShownSection } from '../../../rules/shown-section.ts';
import { accountSection, consentSection, loginSection, mailSection } from './account-sections.ts';
import { applicationSection } from './application-section.ts';
import { doneSection, seenSection } from './audit-sections.ts';
import { consultationSection } from './consultation-section.ts';
import { documentSection } from './document-section.ts';
import { draftSection } from './draft-section.ts';
import { messageSection } from './message-section.ts';
import { ownSearchSection } from './own-search-section.ts';
import { changeSection, codeSection, recordSection } from './record-sections.ts';

/** Everything that is in the file, in the order in which people look for it. */
export const sectionsOf = (data: OwnData, now: Temporal.Instant): readonly ShownSection[] => [
  accountSection(data),
  recordSection(data),
  changeSection(data),
  consultationSection(data),
  applicationSection(data),
  messageSection(data),
  draftSection(data, now),
  ownSearchSection(data),
  documentSection(data),
  codeSection(data),
  consentSection(data),
  loginSection(data),
  mailSection(data),
  seenSection(data),
  doneSection(data),
];
