import type { VNode } from 'preact';
import { type Disclosure, disclosureWords } from '#features/vacancies/index.ts';
import { Details } from '#ui/details.tsx';

const seenBy: Readonly<Record<Disclosure, string>> = {
  1: '事業所名もふくめて、だれでも見られます。',
  2: '求職登録が有効な方は、マイページで事業所名も見られます。ほかの方には、事業所名のほかを見せています。',
  3: 'インターネットでは、だれにも事業所名を見せません。窓口で聞くことができます。',
  4: 'インターネットでは見られません。窓口の職員だけが見られます。',
};

/** JOB-5: who sees what of it. */
export const Audience = ({ disclosure }: { disclosure: Disclosure }): VNode => (
  <Details summary="この求人をだれが見られるか">
    <p>公開範囲：{disclosureWords[disclosure]}</p>
    <p>{seenBy[disclosure]}</p>
  </Details>
);
