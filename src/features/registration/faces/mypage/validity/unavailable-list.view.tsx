import type { VNode } from 'preact';
import { Prose } from '#ui/page-heading.tsx';
import { unavailableWhileInvalid } from '../../../rules/unavailable-while-invalid.ts';

/** REG-8: what is not to be had while the registration is invalid. */
export const UnavailableList = (): VNode => (
  <Prose>
    <ul>
      {Object.entries(unavailableWhileInvalid).map(([key, label]) => (
        <li key={key}>{label}</li>
      ))}
    </ul>
  </Prose>
);
