import type { Portal } from '#composition/compose.ts';
import type { Settings } from '#composition/settings.ts';
import type { Making, PackedBatch } from '#features/vacancies/index.ts';
import type { Result } from '#kernel/result.ts';
import type { PaperGround } from '#platform/papers/papers.ts';

/** What a command has at hand. */
export interface CommandGround {
  write(line: string): void;
  /** Says what went wrong and makes the exit code non-zero. */
  fail(line: string): void;
  settings(): Result<Settings, readonly string[]>;
  /** Made-up vacancies from threads of their own; undefined: they are made in this one. */
  vacancyBatches?(making: Making): AsyncIterable<PackedBatch>;
  /** For papers that need no database. */
  readonly papers?: PaperGround;
  withPortal<Value>(work: (portal: Portal) => Promise<Value>): Promise<Value>;
}
