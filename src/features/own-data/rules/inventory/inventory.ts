import { accountTables } from './account-tables.ts';
import { applicationTables } from './application-tables.ts';
import { consultationTables } from './consultation-tables.ts';
import { documentTables } from './document-tables.ts';
import { employerTables } from './employer-tables.ts';
import type { Inventory } from './inventory-entry.ts';
import { messageTables } from './message-tables.ts';
import { openDataTables } from './open-data-tables.ts';
import { orderTables } from './order-tables.ts';
import { otherTables } from './other-tables.ts';
import { platformTables } from './platform-tables.ts';
import { portalLinkTables } from './portal-link-tables.ts';
import { recordTables } from './record-tables.ts';

/**
 * Every table and column of the database: what it is for, until when it is kept, and where a person finds it in what
 * they receive of themselves. A column that is not here fails a test until somebody decides.
 */
export const inventory: Inventory = {
  ...accountTables,
  ...recordTables,
  ...consultationTables,
  ...applicationTables,
  ...documentTables,
  ...messageTables,
  ...employerTables,
  ...platformTables,
  ...portalLinkTables,
  ...orderTables,
  ...openDataTables,
  ...otherTables,
};
