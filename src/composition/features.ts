import type { Feature, Parts } from '#platform/parts.ts';

/** Every slice, in the order people meet them. */
export function mountFeatures(parts: Parts): readonly Feature[] {
  void parts;
  return [];
}
