/** JOB-5: how much of the employer a vacancy shows online. */
export type Disclosure = 1 | 2 | 3 | 4;

/**
 * Who looks: anybody; a signed-in person whose registration is valid; staff. Typing a number unlocks nothing.
 */
export type Viewer = 'anybody' | 'registered' | 'staff';

/** Whether a vacancy can be found and opened by somebody at all. */
export const isVisible = (disclosure: Disclosure, viewer: Viewer): boolean =>
  disclosure !== 4 || viewer === 'staff';

/** Whether somebody may read who the employer is. */
export function mayReadEmployer(disclosure: Disclosure, viewer: Viewer): boolean {
  if (viewer === 'staff' || disclosure === 1) return true;
  return disclosure === 2 && viewer === 'registered';
}

/** Why the employer is not named; undefined where it is. */
export function reasonOfSilence(
  disclosure: Disclosure,
  viewer: Viewer,
): 'for-registered' | 'by-wish' | undefined {
  if (mayReadEmployer(disclosure, viewer)) return undefined;
  return disclosure === 2 ? 'for-registered' : 'by-wish';
}

/** The texts that may be searched for a viewer: each vacancy has either one for everybody, or two. */
export type Audience = 'everybody' | 'named' | 'nameless';

export const audiencesOf = (disclosure: Disclosure): readonly Audience[] =>
  disclosure === 1 ? ['everybody'] : ['named', 'nameless'];
