import type { Office } from '#features/offices/index.ts';

/** Offices for a list to choose from. */
export const officeOptions = (
  offices: readonly Office[],
): readonly { readonly value: string; readonly label: string }[] =>
  offices.map(({ number, name, closedAt }) => ({
    value: number,
    label: `${number} ${name}${closedAt === null ? '' : '（閉じた安定所）'}`,
  }));
