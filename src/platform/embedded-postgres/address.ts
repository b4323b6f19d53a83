import { passwordOf } from './cluster.ts';
import type { Home } from './home.ts';

/** The address by which a role reaches its database: the unix socket, or TCP where a port was asked for. */
export function addressFor(role: string, home: Home, secret: string, tcpPort: number | undefined): string {
  const login = `${role}:${passwordOf(role, secret)}`;
  if (tcpPort !== undefined) return `postgresql://${login}@127.0.0.1:${tcpPort}/${role}`;
  return `postgresql://${login}@localhost/${role}?host=${encodeURIComponent(home.sockets)}`;
}
