import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Assets {
  readonly css: string;
  readonly js: string;
}

/** The addresses of the built style sheet and script, named by their content. */
export function readAssets(folder: string): Assets {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<string, string>;
  return { css: `/assets/${manifest['app.css']}`, js: `/assets/${manifest['app.js']}` };
}
