import { type DemonstrationPortal, startDemonstrationPortal } from '#features/demonstration/index.ts';
import { openLog } from '#platform/recording/log.ts';
import { keepSecrets } from '#platform/security/secrets.ts';
import { freePort } from './free-port.ts';
import { openTestPortal, type TestPortal } from './portal.ts';

export interface WithNationalPortal {
  readonly portal: TestPortal;
  readonly national: DemonstrationPortal;
  close(): Promise<void>;
}

/** The portal, and beside it the demonstration's own 「マイナポータル（デモ）」. */
export async function openWithNationalPortal(): Promise<WithNationalPortal> {
  let baseUrl = '';
  const national = await startDemonstrationPortal({
    port: await freePort(),
    host: '127.0.0.1',
    site: {
      get baseUrl() {
        return baseUrl;
      },
      name: 'ハローワークインターネットサービス',
    },
    secrets: keepSecrets(['a secret of thirty-two bytes and more, for tests']),
    log: openLog('error'),
  });
  const portal = await openTestPortal({ portal: national.access, isDemonstrationPortal: true });
  baseUrl = portal.baseUrl;
  return {
    portal,
    national,
    async close() {
      await portal.close();
      await national.close();
    },
  };
}
