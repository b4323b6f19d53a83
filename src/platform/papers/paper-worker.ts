import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

/** Runs in a thread of its own and as its own file: it imports nothing of ours. */
const { templates } = workerData as { readonly templates: string };
/** How many papers long something is remembered that none of them used. */
const longestUnused = 20;

const fontFolder = dirname(
  createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-jp/package.json'),
);
const fonts = ['400Regular/NotoSansJP_400Regular.ttf', '700Bold/NotoSansJP_700Bold.ttf'];
const compiler = NodeCompiler.create({
  workspace: templates,
  fontArgs: [{ fontBlobs: fonts.map((name) => readFileSync(join(fontFolder, name))) }],
});

interface Asked {
  readonly template: string;
  readonly data: string;
  /** Seconds since 1970 */
  readonly at: number;
}

function pdfOf({ template, data, at }: Asked): Uint8Array {
  const made = compiler.compile({ mainFilePath: join(templates, template), inputs: { data } });
  const { result } = made;
  if (result === null || made.hasError()) {
    const told = made.takeDiagnostics()?.shortDiagnostics ?? [];
    throw new Error(`${template}: ${JSON.stringify(told).slice(0, 2000)}`);
  }
  return new Uint8Array(compiler.pdf(result, { creationTimestamp: at }));
}

parentPort?.on('message', (asked: Asked) => {
  try {
    const bytes = pdfOf(asked);
    parentPort?.postMessage({ bytes }, [bytes.buffer as ArrayBuffer]);
  } catch (error) {
    parentPort?.postMessage({ fault: error instanceof Error ? error.message : String(error) });
  }
  compiler.evictCache(longestUnused);
});
