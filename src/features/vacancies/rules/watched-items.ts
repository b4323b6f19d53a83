/** Pay, hours and place: what people want to know of when it changes after a vacancy was received. */
export const watchedItems = [
  'wage-form',
  'base-low',
  'base-high',
  'allowances',
  'fixed-overtime',
  'fixed-overtime-low',
  'fixed-overtime-high',
  'bonus',
  'shifts',
  'shift-system',
  'rest-minutes',
  'overtime',
  'overtime-hours',
  'days-off',
  'two-days-off',
  'yearly-holidays',
  'place',
  'home-working',
] as const;

export type WatchedItem = (typeof watchedItems)[number];
