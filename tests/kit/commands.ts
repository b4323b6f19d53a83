import { Command } from 'commander';
import type { CommandGround } from '#composition/command-ground.ts';
import type { TestPortal } from '#kit/portal.ts';

export interface Said {
  readonly written: readonly string[];
  readonly failed: readonly string[];
}

/** Runs words of the operators' tool beside a portal of a test, and tells what it said. */
export async function runCommand(
  { parts }: TestPortal,
  addCommands: (program: Command, ground: CommandGround) => void,
  ...words: readonly string[]
): Promise<Said> {
  const written: string[] = [];
  const failed: string[] = [];
  const ground = {
    withPortal: async (work: (portal: { parts: TestPortal['parts'] }) => unknown) => work({ parts }),
    write: (line: string) => void written.push(line),
    fail: (line: string) => void failed.push(line),
  } as unknown as CommandGround;
  const program = new Command();
  addCommands(program, ground);
  await program.parseAsync([...words], { from: 'user' });
  return { written, failed };
}
