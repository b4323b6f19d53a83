/** Whose a draft of somebody who is logged in is (journeys' `signedIn('account')`). */
export const draftOwnerOf = (accountId: string): string => `account:${accountId}`;
