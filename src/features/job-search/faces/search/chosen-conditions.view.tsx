import type { VNode } from 'preact';
import type { ChosenCondition } from '../../rules/chosen-conditions.ts';
import { searchPath } from '../search-paths.ts';

interface ChosenProps {
  readonly base: string;
  readonly chosen: readonly ChosenCondition[];
  readonly cleared: string;
}

/** What is asked for, each a link that takes it away. */
export function ChosenConditions({ base, chosen, cleared }: ChosenProps): VNode | null {
  if (chosen.length === 0) return null;
  return (
    <nav class="chosen" aria-label="選んだ条件">
      <ul>
        {chosen.map(({ label, without }) => (
          <li key={label}>
            <a class="chosen-condition" href={searchPath(base, without)}>
              {label}{' '}
              <span aria-hidden="true" class="taken-away">
                ×
              </span>
              <span class="visually-hidden">を外す</span>
            </a>
          </li>
        ))}
        {chosen.length < 2 ? null : (
          <li>
            <a class="chosen-condition" href={cleared}>
              すべて外す
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}
