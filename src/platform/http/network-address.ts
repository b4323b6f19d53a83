import { BlockList, isIP } from 'node:net';

/** A list of addresses and networks: 192.0.2.1, 192.0.2.0/24, 2001:db8::/32. */
export function networkList(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', prefix] = network.split('/');
    const family = address.includes(':') ? 'ipv6' : 'ipv4';
    if (prefix === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(prefix), family);
  }
  return list;
}

/** False for what is no address: a proxy may hand anything over. */
export function isIn(list: BlockList, address: string): boolean {
  const version = isIP(address);
  return version !== 0 && list.check(address, version === 6 ? 'ipv6' : 'ipv4');
}

const ipv4InIpv6 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/iu;

/**
 * Whom limits count as one sender. Whoever has an IPv6 address has 2^64 of them and may change it with each request, so
 * there the network counts.
 */
export function senderOf(address: string): string {
  const mapped = ipv4InIpv6.exec(address)?.[1];
  if (mapped !== undefined || isIP(address) !== 6) return mapped ?? address;
  const [before = '', after = ''] = address
    .split('::')
    .map((half) => half.split(':').filter((part) => part !== ''));
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0');
  const groups = [...before, ...zeros, ...after].slice(0, 4);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}
