import type { Feature, Parts } from '#platform/parts.ts';
import type { AfterAttack } from './actions/end-attack-by-staff.ts';
import type { WorkSource } from './actions/list-work.ts';
import { addressRoutes } from './faces/counter/address/address.page.ts';
import { attackRoutes } from './faces/counter/attack/attack.page.ts';
import { codeRoutes } from './faces/counter/code/code.page.ts';
import { confirmationRoutes } from './faces/counter/confirmation/confirmation.page.tsx';
import { contactRoutes } from './faces/counter/contact/contact.page.ts';
import { elsewhereRoutes } from './faces/counter/elsewhere/elsewhere.page.ts';
import { homeRoutes } from './faces/counter/home/home.page.ts';
import { confirmationWork, validityWork } from './faces/counter/home/work-of-records.ts';
import { jobSeekersRoutes } from './faces/counter/job-seekers/job-seekers.page.ts';
import { joiningRoutes } from './faces/counter/joining/joining.page.tsx';
import { undoRoutes } from './faces/counter/joining/undo.page.tsx';
import { lockRoutes } from './faces/counter/lock/lock.page.tsx';
import { loginIdRoutes } from './faces/counter/login-id/login-id.page.ts';
import { recordPageRoutes } from './faces/counter/record/record.page.ts';
import { sensitiveRoutes } from './faces/counter/sensitive/sensitive.page.ts';
import { sessionsRoutes } from './faces/counter/sessions/sessions.page.tsx';
import { slipRoutes } from './faces/counter/slip/slip.page.ts';
import { unavailableRoutes } from './faces/counter/unavailable/unavailable.page.ts';
import { validityRoutes } from './faces/counter/validity/validity.page.tsx';
import { confirmedMail } from './mails/confirmed.mail.ts';
import { numberChangedMail } from './mails/number-changed.mail.ts';
import { forgetOpeningsElsewhere } from './store/openings-elsewhere.store.ts';

/** The counter: finding and registering job seekers, and everything that is done for one of them (STAFF-1). */
export const mountCounter = (
  parts: Parts,
  {
    workSources,
    afterAttack = async () => undefined,
  }: { readonly workSources: readonly WorkSource[]; readonly afterAttack?: AfterAttack },
): Feature => ({
  name: 'counter',
  routes: [
    ...homeRoutes(parts, [...workSources, confirmationWork, validityWork]),
    ...jobSeekersRoutes(parts),
    ...elsewhereRoutes(parts),
    ...recordPageRoutes(parts),
    ...contactRoutes(parts),
    ...sensitiveRoutes(parts),
    ...codeRoutes(parts),
    ...loginIdRoutes(parts),
    ...slipRoutes(parts),
    ...addressRoutes(parts),
    ...sessionsRoutes(parts),
    ...lockRoutes(parts),
    ...attackRoutes(parts, afterAttack),
    ...unavailableRoutes(parts),
    ...confirmationRoutes(parts),
    ...validityRoutes(parts),
    ...joiningRoutes(parts),
    ...undoRoutes(parts),
  ],
  mails: [confirmedMail(parts), numberChangedMail(parts)],
  sweeps: [forgetOpeningsElsewhere],
});
