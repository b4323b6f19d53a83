#!/usr/bin/env node
// npm run check: what can be said about the code without running it. Everything runs, also after a failure.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { installedProgram, modernNode, run } from './node.mjs';
import { command, say } from './say.mjs';
import { root, setUp } from './setup.mjs';

const rules = 'tooling/import-rules.cjs';
const CHECKS = [
  { name: 'package-lock.json', program: 'node', options: ['tooling/check-lock.mjs'] },
  { name: '書式と静的検査 (format and lint: Biome)', program: 'biome', options: ['check', '.'] },
  { name: '型 (types: TypeScript)', program: 'tsc', options: ['-p', '.', '--noEmit'] },
  {
    name: '依存の向き (import rules: dependency-cruiser)',
    program: 'depcruise',
    options: ['--config', rules, 'src', 'tests'],
    when: () => existsSync(join(root, rules)),
  },
  { name: '使われていないもの (unused: knip)', program: 'knip', options: ['--no-progress'] },
];

await command(async () => {
  await setUp();
  const failed = [];
  for (const { name, program, options, when } of CHECKS) {
    if (when?.() === false) continue;
    say(`\n── ${name}`);
    const began = performance.now();
    const code = await run(program === 'node' ? modernNode() : installedProgram(program), options);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    say(code === 0 ? `   ✓ ${seconds} s` : `   ✗ ${seconds} s`);
    if (code !== 0) failed.push(name);
  }
  say(
    failed.length === 0
      ? '\nすべて問題ありません (all is well)'
      : `\n問題があります (problems): ${failed.join('、')}`,
  );
  if (failed.length > 0) process.exitCode = 1;
});
