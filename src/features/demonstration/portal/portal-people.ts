import type { Secrets } from '#platform/security/secrets.ts';
import { people } from '../town/people.ts';
import type { Townsperson } from '../town/townsperson.ts';

export interface PortalPerson {
  /** As the portal names the person to this site: always the same, and nothing can be read from it. */
  readonly subject: string;
  readonly name: string;
  /** How the person stands on this site, so that a newcomer knows whom to choose. */
  readonly standing: string;
}

type Kind = readonly [standing: string, most: number, is: (person: Townsperson) => boolean];

const stays = ({ account }: Townsperson): boolean =>
  account !== undefined && account.leftDaysAgo === undefined && account.unavailable !== true;

const kinds: readonly Kind[] = [
  ['求職者マイページのアカウントがある人', 4, stays],
  ['マイページを「利用不可」にされた人', 1, ({ account }) => account?.unavailable === true],
  ['マイページを退会した人', 1, ({ account }) => account?.leftDaysAgo !== undefined],
  ['マイページのアカウントがない人', 1, ({ account }) => account === undefined],
];

/** Some of the town, of each kind that the single sign-on tells apart. */
export const portalPeople = (secrets: Secrets): readonly PortalPerson[] =>
  kinds.flatMap(([standing, most, is]) =>
    people
      .filter(is)
      .slice(0, most)
      .map(({ name }) => ({
        subject: secrets.keyed('demonstration-portal', `person:${name}`).toString('base64url'),
        // Without the office that the list of logins tells by.
        name: name.replace(/（[^）]*）$/u, ''),
        standing,
      })),
  );
