import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type DemonstrationPortalAccess,
  type DemonstrationPortalGround,
  demonstrationPortalAccess,
} from './portal-access.ts';
import { portalRequests } from './portal-requests.ts';

export interface DemonstrationPortal {
  readonly access: DemonstrationPortalAccess;
  /** Loads what it answers with, ahead of its first visitor. */
  getReady(): Promise<void>;
  close(): Promise<void>;
}

/**
 * 「マイナポータル（デモ）」: a certified OpenID provider beside the demonstration, on a port of its own, so that the way
 * from the national portal can be walked whole. All that it keeps is in memory.
 */
export async function startDemonstrationPortal(
  ground: DemonstrationPortalGround,
): Promise<DemonstrationPortal> {
  let requests: Promise<RequestListener> | undefined;
  const loaded = (): Promise<RequestListener> => {
    requests ??= portalRequests(access, ground);
    return requests;
  };
  const server = createServer((request, response) => {
    loaded().then(
      (answer) => answer(request, response),
      (error: unknown) => {
        ground.log.error({ error }, 'the demonstration portal could not answer');
        response.writeHead(500).end();
      },
    );
  });
  const listen = async (port: number): Promise<void> => {
    server.listen({ port, host: ground.host });
    await once(server, 'listening');
  };
  await listen(ground.port).catch((error: unknown) => {
    if (!isTaken(error)) throw error;
    return listen(0);
  });
  const access = demonstrationPortalAccess((server.address() as AddressInfo).port, ground.secrets);
  return {
    access,
    async getReady() {
      await loaded();
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES');
