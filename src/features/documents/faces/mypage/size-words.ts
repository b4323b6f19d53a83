const kilobyte = 1024;

/** 「12KB」「3.4MB」 */
export const sizeWords = (bytes: number): string =>
  bytes < kilobyte * kilobyte
    ? `${Math.max(1, Math.round(bytes / kilobyte))}KB`
    : `${(bytes / kilobyte / kilobyte).toFixed(1)}MB`;
