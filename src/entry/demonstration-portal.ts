import type { Settings } from '#composition/settings.ts';
import { dataSecret } from '#entry/data-secret.ts';
import { type DemonstrationPortal, startDemonstrationPortal } from '#features/demonstration/index.ts';
import type { Log } from '#platform/recording/log.ts';
import { keepSecrets } from '#platform/security/secrets.ts';

/** A browser on another machine would not find it, and nobody else's address may be asked over http. */
const isHere = (baseUrl: string): boolean =>
  /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/u.test(baseUrl);

/** 「マイナポータル（デモ）」, while mail is caught and no portal is set: on the port after the own, or on a free one. */
export async function openDemonstrationPortal(
  settings: Settings,
  log: Log,
): Promise<DemonstrationPortal | undefined> {
  const { smtpUrl, portal, jobs, baseUrl, siteName: name, port, host } = settings;
  if (smtpUrl !== undefined || portal !== undefined || jobs === 'only' || !isHere(baseUrl)) return undefined;
  const [first = dataSecret(settings.dataDir)] = settings.secretKeys;
  return startDemonstrationPortal({
    port: port === 0 || port === 65_535 ? 0 : port + 1,
    host,
    site: { baseUrl, name },
    secrets: keepSecrets([first]),
    log,
  });
}
