import type { VNode } from 'preact';
import { unavailableWhileInvalid } from '../../../rules/unavailable-while-invalid.ts';

/** REG-8: what is not to be had while the registration is invalid. */
export const UnavailableList = (): VNode => (
  <ul>
    {Object.entries(unavailableWhileInvalid).map(([key, label]) => (
      <li key={key}>{label}</li>
    ))}
  </ul>
);
