import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Seconds that one step of the ground took, and the load of the machine at its end. */
export interface Took {
  readonly seconds: number;
  readonly load: number;
}

/** What was measured when a folder was filled: whoever uses it again tells it again. */
export interface GroundTimes {
  readonly generated?: Took;
  readonly analysed?: Took;
  readonly groongaGiven?: Took;
  readonly groongaIndexed?: Took;
  readonly postgresGiven?: Took;
  readonly postgresIndexed?: Took;
  /** As the portal says it itself. */
  readonly indexBuilt?: Took;
  /** Megabytes of that portal with all that it started, and of the whole machine, at the worst moment. */
  readonly peakWhileBuilding?: number;
  readonly machineWhileBuilding?: number;
}

const fileOf = (folder: string): string => join(folder, 'took.json');

export const groundTimes = (folder: string): GroundTimes =>
  existsSync(fileOf(folder)) ? (JSON.parse(readFileSync(fileOf(folder), 'utf8')) as GroundTimes) : {};

export function keepTimes(folder: string, times: GroundTimes): void {
  writeFileSync(fileOf(folder), `${JSON.stringify({ ...groundTimes(folder), ...times }, undefined, 2)}\n`);
}
