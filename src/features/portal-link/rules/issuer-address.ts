const here = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether nothing but this machine can listen: then http is as good as https. */
export const isOnThisMachine = (address: URL): boolean => here.has(address.hostname);

/** A provider is asked over https; over http only on this machine. */
export const isSafeAddress = (address: URL): boolean =>
  address.protocol === 'https:' || (address.protocol === 'http:' && isOnThisMachine(address));
