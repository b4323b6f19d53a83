import type { VNode } from 'preact';
import { z } from 'zod';
import { policy } from '#kernel/policy.ts';
import type { FieldError } from '#ui/error-summary.tsx';
import { errorOf } from '#ui/field-errors.ts';
import { TextArea } from '#ui/text-field.tsx';

const { longestReason } = policy.employers;

export const reasonField = z.string().trim().min(1, 'reason.empty').max(longestReason, 'reason.too-long');

/** Where it may be left out. */
export const freeReasonField = z.string().trim().max(longestReason, 'reason.too-long').default('');

export const reasonWords = {
  'reason.empty': '理由を書いてください。',
  'reason.too-long': `理由が長すぎます。${longestReason}文字までにしてください。`,
} as const;

interface ReasonFieldProps {
  readonly value: string;
  readonly errors: readonly FieldError[];
  readonly hint: string;
  readonly required?: boolean;
}

export const ReasonField = ({ value, errors, hint, required = true }: ReasonFieldProps): VNode => (
  <TextArea
    name="reason"
    label="理由"
    rows={4}
    required={required}
    hint={hint}
    value={value}
    error={errorOf(errors, 'reason')}
  />
);
