import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { Settings } from '#composition/settings.ts';

type Where = Pick<Settings, 'port' | 'host' | 'serverThreads'>;

/**
 * Begins to listen; answers the port. Several threads each listen for themselves on one port, and the system gives each
 * connection to one of them.
 */
export async function listen(server: FastifyInstance, { port, host, serverThreads }: Where): Promise<number> {
  const where = { port, host, ...(serverThreads > 1 ? { reusePort: true } : {}) };
  try {
    await server.listen(where);
  } catch (error) {
    throw isUnsupported(error) ? new Error(needsOneThread, { cause: error }) : error;
  }
  return (server.server.address() as AddressInfo).port;
}

const needsOneThread =
  'SERVER_THREADS: このシステムではポートを分け合えません。1 にしてください (this system cannot share a port: set 1)';

const isUnsupported = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOTSUP' || error.code === 'ENOPROTOOPT');

/** Throws where somebody listens already: whoever shares a port would not notice, and both would get the requests. */
export async function demandFreePort({ port, host, serverThreads }: Where): Promise<void> {
  if (serverThreads === 1) return;
  const probe = createServer().listen({ port, host, exclusive: true });
  await once(probe, 'listening');
  probe.close();
  await once(probe, 'close');
}
