import { z } from 'zod';
import { addressField } from '../address-field.ts';

export const passwordResetForm = z.strictObject({ address: addressField });
