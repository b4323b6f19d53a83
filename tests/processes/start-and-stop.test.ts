import { afterEach, expect, it } from 'vitest';
import { startEmbeddedPostgres } from '#platform/embedded-postgres/start-embedded-postgres.ts';
import { openLog } from '#platform/recording/log.ts';
import { newDataDir, removeDataDir } from '../kit/data-dir.ts';
import { freePort } from '../kit/free-port.ts';
import { startMailServer } from '../kit/mail-server.ts';
import { type PortalProcess, startPortalProcess, usedDataDir } from '../kit/portal-process.ts';

const running: PortalProcess[] = [];
const folders: string[] = [];

afterEach(async () => {
  for (const portal of running.splice(0)) await portal.kill('SIGKILL');
  for (const folder of folders.splice(0)) removeDataDir(folder);
});

function start(dataDir: string, port: number, settings: Record<string, string> = {}): PortalProcess {
  const portal = startPortalProcess(dataDir, port, settings);
  running.push(portal);
  return portal;
}

function dataDir(folder = usedDataDir()): string {
  folders.push(folder);
  return folder;
}

it('starts from nothing, ends on a kill, and starts again at once', async () => {
  const folder = dataDir(newDataDir());
  const port = await freePort();
  const first = start(folder, port);
  await first.ready();
  expect(await first.kill('SIGTERM')).toBe(0);
  const second = start(folder, port);
  await second.ready();
  expect(second.said()).not.toContain('error');
  expect(await second.kill('SIGINT')).toBe(0);
});

it('tells a second start on the same data folder who is using it', async () => {
  const folder = dataDir();
  const first = start(folder, await freePort());
  await first.ready();
  const second = start(folder, await freePort());
  await expect(second.ready()).rejects.toThrow(String(first.pid));
});

it('lists every wrong setting and does not start', async () => {
  const portal = start(dataDir(), await freePort(), { JOBS: 'sometimes', SMTP_URL: 'mail.example.jp' });
  await expect(portal.ready()).rejects.toThrow(/JOBS[\s\S]*SMTP_URL/u);
});

it('uses a PostgreSQL over TCP with a password and an ordinary role, and an SMTP server, when they are set', async () => {
  const [folder, tcpPort, port] = [dataDir(), await freePort(), await freePort()];
  const postgres = await startEmbeddedPostgres({ dataDir: folder, log: openLog('silent'), tcpPort });
  const mail = await startMailServer();
  try {
    const portal = start(dataDir(), port, {
      DATABASE_URL: postgres.url,
      SECRET_KEY: 'the same on all nodes: thirty-two bytes or more',
      SMTP_URL: mail.url,
      MAIL_FROM: 'system@example.jp',
    });
    await portal.ready();
    expect(new URL(postgres.url).port).toBe(String(tcpPort));
    expect((await fetch(`${portal.baseUrl}/_mailbox`)).status).toBe(404);
    expect((await fetch(`${portal.baseUrl}/_demo`)).status).toBe(404);
    expect(await portal.kill('SIGTERM')).toBe(0);
  } finally {
    await mail.close();
    await postgres.stop();
  }
});

it('migrates once when three nodes start at the same moment on one database', async () => {
  const [folder, tcpPort] = [dataDir(), await freePort()];
  const postgres = await startEmbeddedPostgres({ dataDir: folder, log: openLog('silent'), tcpPort });
  try {
    const settings = {
      DATABASE_URL: postgres.url,
      SECRET_KEY: 'the same on all nodes: thirty-two bytes or more',
    };
    const ports = [await freePort(), await freePort(), await freePort()];
    const nodes = ports.map((port) => start(dataDir(), port, settings));
    await Promise.all(nodes.map((node) => node.ready()));
    expect(await Promise.all(nodes.map((node) => node.kill('SIGTERM')))).toEqual([0, 0, 0]);
  } finally {
    await postgres.stop();
  }
});
