import { z } from 'zod';
import type { LoginFault } from './login.text.ts';

const key = (fault: LoginFault): LoginFault => fault;

export const loginForm = z.strictObject({
  'login-name': z.string().refine((typed) => typed.trim() !== '', key('staff.login-name.empty')),
  password: z.string().min(1, key('staff.password.empty')),
  next: z.string().optional(),
});
