import { z } from 'zod';
import { addressField } from '../address-field.ts';

export const loginForm = z.strictObject({
  address: addressField,
  /** Taken exactly as typed (s-pw2). */
  password: z.string().min(1, 'password.empty'),
  next: z.string().optional(),
});
