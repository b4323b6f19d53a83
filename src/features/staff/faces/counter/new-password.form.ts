import { z } from 'zod';

/** Taken exactly as typed (s-pw2); the rules themselves speak in the action. */
export const newPasswordFields = {
  'new-password': z.string(),
  'new-password-again': z.string(),
};

export const newPasswordForm = z.strictObject(newPasswordFields);
