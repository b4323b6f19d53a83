import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { portalPaths } from './paths.ts';
import { portalRefusals } from './refusal.ts';

const runbook = readFileSync(join(import.meta.dirname, '../../../../docs/runbooks/portal-link.md'), 'utf8');

it('every reason of the log is explained to operators, and none that is not there [s-sso1]', () => {
  const explained = [...runbook.matchAll(/^\| `([a-z-]+)` \|/gmu)].map(([, name]) => name);
  expect([...explained].sort()).toEqual([...portalRefusals].sort());
});

it('operators read which address to register [SSO-1]', () => {
  expect(runbook).toContain(`\`BASE_URL\` + \`${portalPaths.callback}\``);
  expect(runbook).toContain(`\`BASE_URL\` + \`${portalPaths.start}\``);
});
