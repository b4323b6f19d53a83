import { z } from 'zod';
import type { PresentPasswordFault } from './present-password.text.ts';

const key = (fault: PresentPasswordFault): PresentPasswordFault => fault;

export const presentPasswordFields = {
  'present-password': z.string().min(1, key('staff.present-password.empty')),
};
