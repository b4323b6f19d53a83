import { z } from 'zod';
import { parseJobSeekerNumber } from '#features/job-seekers/index.ts';
import type { EmailAddress } from '#kernel/email-address.ts';
import { type FieldFault, parseForm } from '#kernel/forms.ts';
import { policy } from '#kernel/policy.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { foldCode } from '#kernel/unambiguous.ts';
import type { Journey } from '#platform/journeys/journey.ts';
import type { CodeSubmission } from '../../../actions/check-account-creation-code.ts';
import { parseAddressPair } from '../../../rules/address-pair.ts';
import type { Consent } from '../../../rules/consent.ts';
import { birthDateFields, readBirthDate } from '../birth-date.form.ts';
import { consentStep } from '../consent/consent-step.ts';
import type { ApplicationFault } from '../opening-words.ts';

export interface CodeAnswers {
  readonly consent: Consent;
  readonly application: { readonly address: EmailAddress; readonly submission: CodeSubmission };
}

const applicationForm = z.strictObject({
  email: z.string(),
  'email-confirmation': z.string(),
  'job-seeker-number': z.string(),
  ...birthDateFields,
  'account-creation-code': z.string(),
});

const refuse = (name: string, key: ApplicationFault): Result<never, readonly FieldFault[]> =>
  fail([{ name, key }]);

function readNumber(typed: string): Result<string, readonly FieldFault[]> {
  if (typed.trim() === '') return refuse('job-seeker-number', 'job-seeker-number.empty');
  const number = parseJobSeekerNumber(typed);
  return number === undefined ? refuse('job-seeker-number', 'job-seeker-number.form') : ok(number);
}

/** Whatever was typed is tried: how a code looks is no business of a stranger. */
function readCode(typed: string): Result<string, readonly FieldFault[]> {
  const code = foldCode(typed);
  return code === '' ? refuse('account-creation-code', 'code.empty') : ok(code);
}

const faultsOf = (...results: readonly Result<unknown, readonly FieldFault[]>[]): readonly FieldFault[] =>
  results.flatMap((result) => (result.ok ? [] : result.fault));

/** CODE-2, CODE-3; the password follows by the mail's link. */
export const codeJourney: Journey<CodeAnswers> = {
  name: 'code-opening',
  version: 1,
  lifetime: policy.journeyDraft.openingLifetime,
  following: ['パスワードの登録', '求職者マイページの開設'],
  steps: [
    consentStep,
    {
      key: 'application',
      label: '必要な情報の入力（パスワード登録申込）',
      secretFields: ['account-creation-code'],
      parse(fields, { now }) {
        const form = parseForm(applicationForm, fields);
        if (!form.ok) return form;
        const address = parseAddressPair(form.value);
        const number = readNumber(form.value['job-seeker-number']);
        const birthDate = readBirthDate(form.value, now);
        const code = readCode(form.value['account-creation-code']);
        if (!address.ok || !number.ok || !birthDate.ok || !code.ok) {
          return fail(faultsOf(address, number, birthDate, code));
        }
        const submission = { jobSeekerNumber: number.value, birthDate: birthDate.value, code: code.value };
        return ok({ address: address.value, submission });
      },
    },
  ],
};
