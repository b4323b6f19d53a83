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
import { passkeyTables } from './passkey-tables.ts';
import { platformTables } from './platform-tables.ts';
import { portalLinkTables } from './portal-link-tables.ts';
import { recordTables } from './record-tables.ts';
import { wayInTables } from './way-in-tables.ts';

/**
 * Every table and column of the database: what it is for, until when it is kept, and where a person finds it in what
 * they receive of themselves. A column that is not here fails a test until somebody decides.
 */
export const inventory: Inventory = {
  ...accountTables,
  ...wayInTables,
  ...recordTables,
  ...consultationTables,
  ...applicationTables,
  ...documentTables,
  ...messageTables,
  ...employerTables,
  ...platformTables,
  ...passkeyTables,
  ...portalLinkTables,
  ...orderTables,
  ...openDataTables,
  ...otherTables,
};
