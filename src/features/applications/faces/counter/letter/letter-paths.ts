/** Behind the address of a record. */
export const letterPage = (applicationId: string): string => `letters/${applicationId}`;
