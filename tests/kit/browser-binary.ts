import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwrightChromium } from 'playwright-core';

const fontFolder = join(import.meta.dirname, '../../node_modules/@expo-google-fonts/noto-sans-jp');

/** Machines without Japanese fonts would draw boxes; this lends the browser the ones of node_modules. */
function fontConfiguration(): string {
  const folder = join(tmpdir(), 'musubi-fonts');
  const file = join(folder, 'fonts.conf');
  mkdirSync(folder, { recursive: true });
  const weights = ['400Regular', '700Bold'].map((weight) => `<dir>${join(fontFolder, weight)}</dir>`);
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
${weights.join('\n')}
<cachedir>${join(folder, 'cache')}</cachedir>
</fontconfig>`,
  );
  return file;
}

/** A headless Chromium that speaks and draws Japanese. The caller closes it. */
export async function launchChromium(): Promise<Browser> {
  return playwrightChromium.launch({
    executablePath: await chromium.executablePath(),
    // --single-process of the list breaks several pages at once.
    args: [...chromium.args.filter((arg) => arg !== '--single-process'), '--no-sandbox', '--lang=ja'],
    env: { ...process.env, FONTCONFIG_FILE: fontConfiguration() } as Record<string, string>,
    headless: true,
  });
}
