import { unheldFiles } from '#platform/files/stored-files.ts';
import { forgetKeptForms } from '#platform/http/kept-forms.ts';
import type { Sweep } from '#platform/jobs/sweeps.ts';
import { draftSweep } from '#platform/journeys/drafts.store.ts';
import { forgetOldLimitEvents } from '#platform/limits/limits.ts';
import { forgetOldCaughtMails, forgetOldMails } from '#platform/mail/forget-mails.ts';
import { forgetOldSessions } from '#platform/security/forget-sessions.ts';

const longestLookBack = { hours: 25 } as const;

/** What the machinery keeps no longer than it is needed. */
export const platformSweeps: readonly Sweep[] = [
  { name: 'forget-kept-forms', every: 'minute', run: forgetKeptForms },
  {
    name: 'forget-old-limit-events',
    every: 'minute',
    run: (tx, now) => forgetOldLimitEvents(tx, now.subtract(longestLookBack)),
  },
  draftSweep,
  unheldFiles,
  { name: 'forget-old-mails', every: 'day', run: forgetOldMails },
  { name: 'forget-old-caught-mails', every: 'day', run: forgetOldCaughtMails },
  { name: 'forget-old-sessions', every: 'day', run: forgetOldSessions },
];
