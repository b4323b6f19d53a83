import { prefectures } from '#features/places/index.ts';

/** The sets of 求人情報提供サービス: all, by prefecture, for people with disabilities, for graduates. */
export interface DataSet {
  readonly id: string;
  readonly name: string;
}

export const dataSets: readonly DataSet[] = [
  { id: 'M100', name: '全国' },
  ...prefectures
    .filter(({ code }) => code >= '01' && code <= '47')
    .map(({ code, name }) => ({ id: `M1${code}`, name })),
  { id: 'M200', name: '障害者' },
  { id: 'M300', name: '大卒等' },
];

export const isDataSet = (id: string): boolean => dataSets.some((set) => set.id === id);
