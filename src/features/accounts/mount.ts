import type { Feature, Parts } from '#platform/parts.ts';
import { authenticationKeyMail } from './mails/authentication-key.mail.ts';
import { guidanceMail } from './mails/guidance.mail.ts';
import { noticeMail } from './mails/notice.mail.ts';
import { freeAddressesOfThoseWhoLeft } from './store/accounts.store.ts';
import { forgetWhatIsOver } from './store/forget-what-is-over.ts';

/** The account itself has no screens; its mails and deadlines are here. */
export const mountAccounts = (parts: Parts): Feature => ({
  name: 'accounts',
  routes: [],
  mails: [authenticationKeyMail(parts), noticeMail(parts), guidanceMail(parts)],
  sweeps: [
    { name: 'free-addresses-of-those-who-left', every: 'minute', run: freeAddressesOfThoseWhoLeft },
    ...forgetWhatIsOver,
  ],
});
