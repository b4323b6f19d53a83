import { z } from 'zod';
import type { FieldFault } from '#kernel/forms.ts';
import { parseForm } from '#kernel/forms.ts';
import type { Result } from '#kernel/result.ts';
import type { FormFields } from '#platform/http/route.ts';
import type { StepGiven } from '#platform/journeys/journey.ts';
import type { Consent } from '../../../rules/consent.ts';
import { consentBoxes, openers, readConsent } from './consent.form.ts';

const consentForm = z.strictObject(consentBoxes);

/** The consent as a screen of its own, the same in every journey that begins with it [CODE-2]. */
export const consentStep = {
  key: 'consent',
  label: 'マイページ利用規約等への同意',
  asides: openers,
  parse(fields: FormFields, { notes }: StepGiven): Result<Consent, readonly FieldFault[]> {
    const form = parseForm(consentForm, fields);
    return form.ok ? readConsent(form.value, notes) : form;
  },
} as const;
