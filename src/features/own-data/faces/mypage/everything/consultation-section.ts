import { consultationKindWords } from '#features/consultations/index.ts';
import { shownJobSeekerNumber } from '#features/job-seekers/index.ts';
import type { OwnData } from '../../../actions/collect-own-data.ts';
import { list, type ShownSection } from '../../../rules/shown-section.ts';
import { at } from './account-sections.ts';
import { officeNames } from './record-sections.ts';

/** When the person was advised, where and about what; what staff wrote is disclosed at the counter. */
export const consultationSection = (data: OwnData): ShownSection => ({
  key: 'consultations',
  heading: '窓口での相談',
  purpose: '次の相談に役立てるために残しています。書いた内容は、窓口で開示を求められます。',
  empty: '相談の記録は、まだありません。',
  parts: [
    list(
      '相談',
      ['日時', '安定所', '種類', '求職番号'],
      data.consultations.map((one) => [
        at(one.heldAt),
        officeNames(data)(one.officeNumber),
        consultationKindWords[one.kind],
        shownJobSeekerNumber(one.jobSeekerNumber),
      ]),
    ),
  ],
});
