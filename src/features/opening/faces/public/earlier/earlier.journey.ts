import { z } from 'zod';
import type { EmailAddress } from '#kernel/email-address.ts';
import { parseEmailAddress } from '#kernel/email-address.ts';
import { parseForm } from '#kernel/forms.ts';
import { policy } from '#kernel/policy.ts';
import { fail, ok } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Journey } from '#platform/journeys/journey.ts';
import type { Consent } from '../../../rules/consent.ts';
import { birthDateFields, readBirthDate } from '../birth-date.form.ts';
import { consentStep } from '../consent/consent-step.ts';

export interface EarlierAnswers {
  readonly consent: Consent;
  readonly person: { readonly address: EmailAddress; readonly birthDate: Temporal.PlainDate };
}

const personForm = z.strictObject({ email: z.string(), ...birthDateFields });

/** CODE-10: for those whose address the counter registered before 2026-03-23. */
export const earlierJourney: Journey<EarlierAnswers> = {
  name: 'earlier-opening',
  version: 1,
  lifetime: policy.journeyDraft.openingLifetime,
  following: ['パスワードの登録', '求職者マイページの開設'],
  steps: [
    consentStep,
    {
      key: 'person',
      label: '登録したメールアドレスと生年月日の入力',
      parse(fields, { now }) {
        const form = parseForm(personForm, fields);
        if (!form.ok) return form;
        const address = parseEmailAddress(form.value.email);
        const birthDate = readBirthDate(form.value, now);
        if (address.ok && birthDate.ok) return ok({ address: address.value, birthDate: birthDate.value });
        return fail([
          ...(address.ok ? [] : [{ name: 'email', key: address.fault }]),
          ...(birthDate.ok ? [] : birthDate.fault),
        ]);
      },
    },
  ],
};
