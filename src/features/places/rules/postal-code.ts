/** Seven digits as people write them: 112-8577 */
export const shownPostalCode = (digits: string): string => `${digits.slice(0, 3)}-${digits.slice(3)}`;
