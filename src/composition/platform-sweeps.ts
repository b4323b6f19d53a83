import { unheldFiles } from '#platform/files/stored-files.ts';
import { forgetKeptForms } from '#platform/http/kept-forms.ts';
import type { Sweep } from '#platform/jobs/sweeps.ts';
import { draftSweep } from '#platform/journeys/drafts.store.ts';
import { forgetOldLimitEvents } from '#platform/limits/limits.ts';
import { forgetOldCaughtMails, forgetOldMails } from '#platform/mail/forget-mails.ts';
import type { Parts } from '#platform/parts.ts';
import { anchorOf, lastSeal, sealAuditTrail } from '#platform/recording/audit-seals.ts';
import { forgetOldSessions } from '#platform/security/forget-sessions.ts';

const longestLookBack = { hours: 25 } as const;

/** What the machinery keeps no longer than it is needed, and the seals of the audit trail. */
export const platformSweeps = ({ secrets, log }: Pick<Parts, 'secrets' | 'log'>): readonly Sweep[] => [
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
  {
    name: 'seal-audit-trail',
    every: 'minute',
    run: (tx, now) => sealAuditTrail(tx, secrets, now),
  },
  // s-aud3: the log goes to another place than the database, and with it what the trail was.
  {
    name: 'anchor-audit-trail',
    every: 'day',
    run: async (tx) => {
      const seal = await lastSeal(tx);
      if (seal !== undefined) log.info({ anchor: anchorOf(seal) }, 'the audit trail is sealed');
    },
  },
];
