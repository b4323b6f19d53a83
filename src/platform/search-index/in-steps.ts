/** Work that is done a piece at a time; what comes out of it. */
export type InSteps<Outcome> = Generator<undefined, Outcome>;

/** All of it now. */
export function atOnce<Outcome>(steps: InSteps<Outcome>): Outcome {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
