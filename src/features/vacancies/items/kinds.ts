import { choice } from '#kernel/items/choice-items.ts';
import type { ItemFacts } from '#kernel/items/item.ts';
import { longText, number, text } from '#kernel/items/text-items.ts';

/** 「あり」「なし」 */
export const presence = (label: string, facts: Omit<ItemFacts, 'label'> = {}) =>
  choice({ label, ...facts, options: { yes: 'あり', no: 'なし' } });

/** 「可」「不可」 */
export const permission = (label: string, facts: Omit<ItemFacts, 'label'> = {}) =>
  choice({ label, ...facts, options: { yes: '可', no: '不可' } });

export const line = (label: string, most = 100) => text({ label, most });
export const lines = (label: string, most: number) => longText({ label, most });
export const count = (label: string, unit: string, most: number) => number({ label, unit, least: 0, most });
