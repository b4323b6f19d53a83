import type { z } from 'zod';
import { fail, ok, type Result } from '#kernel/result.ts';

/** What is wrong with one field: `key` is the stable name of the fault, its words are looked up at the page. */
export interface FieldFault {
  readonly name: string;
  readonly key: string;
  /** The figures its words need. */
  readonly given?: Readonly<Record<string, string | number>>;
}

/** The key of what no page of ours would post: a field unknown, missing, or of another shape. */
export const unreadableField = 'form.unreadable';

type Issue = z.core.$ZodIssue;

function faultsOf(issue: Issue): readonly FieldFault[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((name) => ({ name, key: unreadableField }));
  }
  return [{ name: String(issue.path[0] ?? ''), key: issue.message }];
}

/** The first fault of every field, in the order in which the schema lists them. */
function firstOfEachField(issues: readonly Issue[]): readonly FieldFault[] {
  const faults = new Map<string, FieldFault>();
  for (const fault of issues.flatMap(faultsOf)) {
    if (!faults.has(fault.name)) faults.set(fault.name, fault);
  }
  return [...faults.values()];
}

/** Reads a posted form. The messages of a schema's checks are the keys of its faults. */
export function parseForm<Value>(
  schema: z.ZodType<Value>,
  form: Readonly<Record<string, string | readonly string[]>>,
): Result<Value, readonly FieldFault[]> {
  const parsed = schema.safeParse(form, { error: () => unreadableField });
  return parsed.success ? ok(parsed.data) : fail(firstOfEachField(parsed.error.issues));
}
