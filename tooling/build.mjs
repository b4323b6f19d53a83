import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { oneAtATime } from './one-at-a-time.mjs';
import { Fault, saying } from './say.mjs';
import { root } from './setup.mjs';

const dist = join(root, 'dist');
const assets = join(dist, 'assets');
const stamp = join(dist, '.built-from');
/** A server that still runs may hand out the assets of an older build for as long as a day. */
const KEEP_ASSETS_MS = 24 * 60 * 60 * 1000;

const PROGRAMS = {
  web: 'src/entry/web.ts',
  musubi: 'src/entry/musubi.ts',
  'vacancy-worker': 'src/entry/vacancy-worker.ts',
  'server-thread': 'src/entry/server-thread.ts',
  'search-worker': 'src/entry/search-worker.ts',
  'drafting-worker': 'src/entry/drafting-worker.ts',
  'paper-worker': 'src/platform/papers/paper-worker.ts',
};
const ASSETS = {
  app: ['src/ui/styles/app.css', 'src/ui/browser/app.ts'],
  /** Loaded by the pages that need it only. */
  passkeys: ['src/ui/browser/passkeys.ts'],
};

/** Bundles the programs and what browsers fetch into dist/. Does nothing when nothing changed. */
export async function build() {
  const from = fingerprint();
  if (isBuilt(from)) return;
  await oneAtATime(join(dist, '.lock-build'), async () => {
    if (isBuilt(from)) return;
    await saying('組み立てています (building)', async () => {
      for (const entry of [...Object.values(PROGRAMS), ...Object.values(ASSETS).flat()]) demand(entry);
      await bundle(PROGRAMS);
      await bundleAssets();
      copyPapers();
      await compileSearchKernel();
      put(stamp, from);
    });
  });
}

/** Bundles programs for Node: name in dist/ → source. Packages stay in node_modules. */
export async function bundle(programs) {
  await outputsOf({
    entryPoints: programs,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    sourcemap: 'linked',
    sourcesContent: false,
    outdir: dist,
  });
}

/** The templates of papers, under the names they have in src/. */
function copyPapers() {
  const source = join(root, 'src');
  for (const name of readdirSync(source, { recursive: true })) {
    if (name.endsWith('.typ')) put(join(dist, 'papers', name), readFileSync(join(source, name)));
  }
}

/** The part of the search index that works on plain memory: WebAssembly, for all threads of a process. */
async function compileSearchKernel() {
  const { default: asc } = await import('assemblyscript/asc');
  const source = 'src/platform/search-index/kernel/assembly/index.ts';
  const features = ['--enable', 'simd,threads,bulk-memory', '--importMemory', '--sharedMemory'];
  const size = [
    '--initialMemory',
    '16',
    '--maximumMemory',
    '65536',
    '--runtime',
    'stub',
    '-O3',
    '--noAssert',
  ];
  const { error, stderr } = await asc.main(
    [source, '--outFile', 'search-kernel.wasm', ...features, ...size],
    {
      readFile: (name, base) => readIfThere(join(base, name)),
      writeFile: (name, content) => put(join(dist, basename(name)), content),
      listFiles: (name, base) => readdirSync(join(base, name)),
    },
  );
  if (error) throw new Fault(`組み立てに失敗しました (the search kernel did not compile)\n${stderr}`);
}

const readIfThere = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : null);

/** Small and with their fingerprint in the name, so that browsers may keep them for ever. */
async function bundleAssets() {
  const written = await outputsOf({
    entryPoints: Object.values(ASSETS).flat(),
    platform: 'browser',
    target: ['es2022', 'chrome109', 'firefox115', 'safari16'],
    format: 'esm',
    minify: true,
    legalComments: 'none',
    entryNames: '[name]-[hash]',
    outdir: assets,
  });
  const manifest = {};
  for (const path of written) {
    manifest[basename(path).replace(/-[0-9A-Z]+\./, '.')] = basename(path);
  }
  put(join(assets, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  dropOldAssets(Object.values(manifest));
}

/** Writes every file whole or not at all: a program may be starting from it. */
async function outputsOf(options) {
  const esbuild = await import('esbuild');
  try {
    const common = { bundle: true, write: false, absWorkingDir: root, logLevel: 'error', charset: 'utf8' };
    const { outputFiles } = await esbuild.build({ ...common, ...options });
    for (const { path, contents } of outputFiles) put(path, contents);
    return outputFiles.map(({ path }) => path);
  } catch (error) {
    if (error.errors === undefined) throw error;
    throw new Fault('組み立てに失敗しました。上の説明を確かめてください (the build failed, see above)');
  } finally {
    await esbuild.stop();
  }
}

function put(path, contents) {
  mkdirSync(dirname(path), { recursive: true });
  const fresh = `${path}.${process.pid}`;
  writeFileSync(fresh, contents);
  renameSync(fresh, path);
}

function dropOldAssets(current) {
  for (const name of readdirSync(assets)) {
    const path = join(assets, name);
    const old = Date.now() - statSync(path).mtimeMs > KEEP_ASSETS_MS;
    if (old && name !== 'manifest.json' && !current.includes(name)) rmSync(path);
  }
}

/** Says in plain words which source is not there, before the bundler does in many. */
export function demand(entry) {
  if (existsSync(join(root, entry))) return;
  throw new Fault(`${entry} がありません (this source is missing; nothing was built)`);
}

function isBuilt(from) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === from;
}

/** Of everything a build is made from: the sources, the packages, these tools. */
function fingerprint() {
  const hash = createHash('sha256');
  const sources = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(test|story)\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
  const others = ['package.json', 'package-lock.json', 'tooling/build.mjs'].map((name) => join(root, name));
  for (const path of [...sources, ...others]) {
    hash.update(relative(root, path)).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}
