const here = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether nothing but this machine can listen: then http is as good as https. */
export const isOnThisMachine = (address: URL): boolean => here.has(address.hostname);

/** A provider is asked over https; over http only on this machine. */
export const isSafeAddress = (address: URL): boolean =>
  address.protocol === 'https:' || (address.protocol === 'http:' && isOnThisMachine(address));

/** Whether two texts name one provider; a missing slash at the end is no other one. */
export const isSameIssuer = (one: string, other: string): boolean =>
  one === other || (URL.canParse(one) && URL.canParse(other) && new URL(one).href === new URL(other).href);
