import { z } from 'zod';
import type { CodeFormFault } from './code-faults.text.ts';

const key = (fault: CodeFormFault): CodeFormFault => fault;

export const codeForm = z.strictObject({
  code: z.string().refine((typed) => typed.trim() !== '', key('staff.code.empty')),
});
