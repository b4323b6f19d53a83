import { z } from 'zod';
import { type FieldFault, parseForm } from '#kernel/forms.ts';
import type { Result } from '#kernel/result.ts';
import type { FormFields } from '#platform/http/route.ts';
import type { IdentityDocument } from '../../../actions/identity-documents.ts';
import { documentField } from '../counter-fields.ts';

const fields = z.strictObject({ document: documentField, seen: z.string().default('') });

/** What the person showed, and the slip that was open when the page was shown, by its moment of issue. */
export const parseSlipForm = (
  form: FormFields,
): Result<{ readonly document: IdentityDocument; readonly seen: string }, readonly FieldFault[]> =>
  parseForm(fields, { document: '', ...form });
