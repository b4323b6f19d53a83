/** An address of the town. */
export const placeOf = (postalCode: string, text: string, municipalityCode: string) => ({
  postalCode,
  text,
  municipalityCode,
});
