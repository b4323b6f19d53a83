export { type AddressFilling, fillAddress, municipalityOf, placeText } from './rules/fill-address.ts';
export {
  findMunicipality,
  findPrefecture,
  type Municipality,
  municipalitiesOf,
  type Place,
  type Prefecture,
  placesOfPostalCode,
  prefectures,
} from './rules/places.ts';
export { searchMunicipalities } from './rules/search-municipalities.ts';
