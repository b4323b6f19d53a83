import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PageScript } from '#platform/http/answer.ts';

export interface Assets {
  readonly css: string;
  readonly js: string;
  /** Scripts of single pages, by the name that a page asks for. */
  readonly scripts: Readonly<Record<PageScript, string>>;
}

/** The addresses of the built style sheet and script, named by their content. */
export function readAssets(folder: string): Assets {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<string, string>;
  const at = (name: string): string => `/assets/${manifest[name]}`;
  return { css: at('app.css'), js: at('app.js'), scripts: { passkeys: at('passkeys.js') } };
}
