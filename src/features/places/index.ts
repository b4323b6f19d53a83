export { type Address, address } from './items/address.item.ts';
export { place, placeName } from './items/place.item.ts';
export {
  findMunicipality,
  findPrefecture,
  type Municipality,
  municipalitiesOf,
  type Prefecture,
  prefectures,
} from './rules/places.ts';
export { shownPostalCode } from './rules/postal-code.ts';
export { type SamplePlace, samplePlaces } from './rules/sample-places.ts';
export { searchMunicipalities } from './rules/search-municipalities.ts';
