import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, it } from 'vitest';
import { removeDataDir } from '../kit/data-dir.ts';
import { freePort } from '../kit/free-port.ts';
import { type PortalProcess, startPortalProcess, usedDataDir } from '../kit/portal-process.ts';

const running: PortalProcess[] = [];
afterAll(async () => {
  for (const portal of running) {
    await portal.kill('SIGKILL');
    removeDataDir(portal.dataDir);
  }
});

function start(port: number, settings: Record<string, string>): PortalProcess {
  const portal = startPortalProcess(usedDataDir(), port, settings);
  running.push(portal);
  return portal;
}

/** What it said of its own portal, once it has said everything. */
async function ownPortalOf(portal: PortalProcess): Promise<string | undefined> {
  await portal.ready();
  await expect.poll(() => portal.said()).toContain('Ctrl-C stops');
  return /マイナポータル \(the demo's own\)\s+(http:\S+)\//u.exec(portal.said())?.[1];
}

const locationOf = async (address: string): Promise<string> =>
  (await fetch(address, { redirect: 'manual' })).headers.get('location') ?? '';

it('starts with the demonstration, serves every thread of it, and ends with it [SSO-1]', async () => {
  const portal = start(await freePort(), { SERVER_THREADS: '2' });
  const own = (await ownPortalOf(portal)) ?? '';
  expect(await (await fetch(`${own}/`)).text()).toContain('マイナポータル（デモ）');
  for (let count = 1; count <= 6; count += 1) {
    expect(await locationOf(`${portal.baseUrl}/login/portal`)).toContain(`${own}/auth?`);
  }
  expect(await (await fetch(`${portal.baseUrl}/_demo`)).text()).toContain(`${own}/`);
  expect(await portal.kill('SIGINT')).toBe(0);
  await expect(fetch(`${own}/`)).rejects.toThrow();
});

it('takes a free port where the next one is somebody else’s, and is not there beside a real one [SSO-1]', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const { port } = other.address() as AddressInfo;
  const portal = start(port - 1, {});
  const own = (await ownPortalOf(portal)) ?? '';
  expect(new URL(own).port).not.toBe(String(port));
  expect(await locationOf(`${portal.baseUrl}/login/portal`)).toContain(`${own}/auth?`);
  await portal.kill('SIGINT');
  other.close();
  const client = { OIDC_CLIENT_ID: 'a-client', OIDC_CLIENT_SECRET: 'a-secret' };
  const real = start(await freePort(), { ...client, OIDC_ISSUER: 'http://127.0.0.1:9' });
  expect(await ownPortalOf(real)).toBeUndefined();
  expect(await locationOf(`${real.baseUrl}/login/portal`)).toBe('/login/portal/unreachable');
  await real.kill('SIGINT');
});
