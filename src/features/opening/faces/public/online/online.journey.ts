import { z } from 'zod';
import type { EmailAddress } from '#kernel/email-address.ts';
import { parseForm } from '#kernel/forms.ts';
import { policy } from '#kernel/policy.ts';
import { fail, ok } from '#kernel/result.ts';
import type { Journey } from '#platform/journeys/journey.ts';
import { parseAddressPair } from '../../../rules/address-pair.ts';
import type { Consent } from '../../../rules/consent.ts';
import { consentBoxes, openers, readConsent } from '../consent/consent.form.ts';

export interface OnlineAnswers {
  readonly account: { readonly address: EmailAddress; readonly consent: Consent };
}

const accountForm = z.strictObject({
  email: z.string(),
  'email-confirmation': z.string(),
  ...consentBoxes,
});

/** ONLINE-1: address and consent on one screen; the password follows by the mail's link. */
const journeyOf = (name: string, following: readonly string[]): Journey<OnlineAnswers> => ({
  name,
  version: 1,
  lifetime: policy.journeyDraft.openingLifetime,
  following,
  steps: [
    {
      key: 'account',
      label: 'メールアドレスの入力と同意',
      asides: openers,
      parse(fields, { notes }) {
        const form = parseForm(accountForm, fields);
        if (!form.ok) return form;
        const address = parseAddressPair(form.value);
        const consent = readConsent(form.value, notes);
        if (address.ok && consent.ok) return ok({ address: address.value, consent: consent.value });
        return fail([...(address.ok ? [] : address.fault), ...(consent.ok ? [] : consent.fault)]);
      },
    },
  ],
});

export const onlineJourney = journeyOf('online-opening', ['パスワードの登録', 'アカウントの登録完了']);

/** EMP-1: the same for somebody of an establishment. */
export const employerJourney = journeyOf('employer-opening', ['パスワードの登録', '事業所の登録']);
