import { type Clock, isBefore, Temporal } from '#kernel/time.ts';

interface SoFar {
  /** A second, since the beginning. */
  readonly rate: number;
}

export interface Pace {
  /** Speaks when some time has passed since it spoke last. */
  (done: number, speak: (soFar: SoFar) => void): void;
  soFar(done: number): SoFar;
}

const everyTwoSeconds = Temporal.Duration.from({ seconds: 2 });

/** How fast a long piece of work goes, said now and then. */
export function pace(clock: Clock): Pace {
  const begun = clock.now();
  let spokenAt = begun;
  const soFar = (done: number): SoFar => {
    const seconds = clock.now().since(begun).total('seconds');
    return { rate: Math.round(done / Math.max(seconds, 0.001)) };
  };
  const say = (done: number, speak: (soFar: SoFar) => void): void => {
    if (isBefore(clock.now(), spokenAt.add(everyTwoSeconds))) return;
    spokenAt = clock.now();
    speak(soFar(done));
  };
  return Object.assign(say, { soFar });
}
