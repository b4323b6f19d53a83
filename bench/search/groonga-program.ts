import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The program and what it is started with. */
export interface GroongaProgram {
  readonly path: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly version: string;
}

const debian = 'groonga-bin';
const quiet = { stdio: 'ignore' } as const;
const folders = ['usr/lib/x86_64-linux-gnu', 'lib/x86_64-linux-gnu'];

function started(path: string, environment: NodeJS.ProcessEnv): GroongaProgram | undefined {
  const { status, stdout } = spawnSync(path, ['--version'], { env: environment, encoding: 'utf8' });
  if (status !== 0) return undefined;
  return { path, environment, version: /^Groonga (\S+)/u.exec(stdout)?.[1] ?? 'unknown' };
}

const isThere = (command: string): boolean => spawnSync(command, ['--version'], quiet).status === 0;

function install(): GroongaProgram | undefined {
  if (process.getuid?.() !== 0) return undefined;
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', debian], {
    ...quiet,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return started('groonga', process.env);
}

const installed = (name: string): boolean =>
  spawnSync('dpkg-query', ['-s', name], { encoding: 'utf8' }).stdout?.includes('ok installed');

/** For those who may not install: the packages it needs and this machine lacks, unpacked into a folder. */
function unpack(folder: string): GroongaProgram | undefined {
  const environment = {
    ...process.env,
    LD_LIBRARY_PATH: folders.map((one) => join(folder, one)).join(':'),
    GRN_PLUGINS_DIR: join(folder, 'usr/lib/x86_64-linux-gnu/groonga/plugins'),
  };
  const path = join(folder, 'usr/bin/groonga');
  if (existsSync(path)) return started(path, environment);
  mkdirSync(folder, { recursive: true });
  try {
    const needed = execFileSync(
      'apt-cache',
      ['depends', '--recurse', '--no-recommends', '--no-suggests', '--no-enhances', debian],
      { encoding: 'utf8' },
    );
    const packages = [...new Set(needed.split('\n').filter((line) => /^[a-z0-9]/u.test(line)))];
    const missing = [debian, ...packages.filter((name) => name !== debian && !installed(name))];
    execFileSync('apt-get', ['download', '-q', ...missing], { cwd: folder, ...quiet });
    for (const name of readdirSync(folder).filter((one) => one.endsWith('.deb')))
      execFileSync('dpkg-deb', ['-x', name, '.'], { cwd: folder, ...quiet });
  } catch {
    return undefined;
  }
  return started(path, environment);
}

/** Debian's Groonga: as it is, installed, or unpacked beside us; otherwise why there is none. */
export function findGroonga(folder: string): GroongaProgram | string {
  const there = started('groonga', process.env);
  if (there !== undefined) return there;
  if (!isThere('apt-get')) return 'there is neither a groonga nor an apt-get on this machine';
  return (
    install() ?? unpack(folder) ?? `the Debian package ${debian} could neither be installed nor unpacked`
  );
}
