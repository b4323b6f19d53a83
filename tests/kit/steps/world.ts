import { type BrowserKind, type OpenBrowser, openBrowser, type Person } from '../browser.ts';
import { openTestPortal, type TestPortal } from '../portal.ts';

/** What a story plays in: a portal with its mail, and browsers. */
export interface World {
  readonly portal: TestPortal;
  /** Somebody sits down at a browser of this kind. */
  person(kind: BrowserKind): Promise<Person>;
  close(): Promise<void>;
}

/** Milliseconds for one story; a machine may be busy with others. */
export const storyTime = 400_000;

export async function openWorld(): Promise<World> {
  const [portal, browser]: [TestPortal, OpenBrowser] = await Promise.all([openTestPortal(), openBrowser()]);
  return {
    portal,
    person: (kind) => browser.person(portal.baseUrl, kind),
    async close() {
      await browser.close();
      await portal.close();
    },
  };
}
