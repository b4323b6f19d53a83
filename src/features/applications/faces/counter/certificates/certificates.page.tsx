import { mayRegisterJobSeekers } from '#features/staff/index.ts';
import { type Answer, showPage } from '#platform/http/answer.ts';
import { fieldOf, type Route, type SignedInRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { record } from '#platform/recording/audit.ts';
import { type CheckedCertificate, findCertificate } from '../../../store/certificates.store.ts';
import { CertificatesView, certificatesTitle } from './certificates.view.tsx';

const path = '/counter/certificates';
const facts = { path, face: 'counter', may: 'signed-in', right: mayRegisterJobSeekers } as const;

/** /counter/certificates: what a 求職活動の証明 says, by the code on the paper [STAFF-1]. */
export const certificateCheckRoutes = (parts: Parts): readonly Route[] => [
  {
    ...facts,
    name: 'applications.certificates',
    method: 'GET',
    handle: async (request: SignedInRequest) => page(request, fieldOf(request.keptForm ?? {}, 'code')),
  },
  {
    ...facts,
    name: 'applications.certificates.submit',
    method: 'POST',
    handle: (request: SignedInRequest) => check(parts, request),
  },
];

interface Found {
  readonly checked?: CheckedCertificate;
  readonly fault?: string;
}

function page(request: SignedInRequest, typed: string, { checked, fault }: Found = {}): Answer {
  return showPage({
    title: certificatesTitle,
    crumbs: [{ label: certificatesTitle }],
    hasErrors: fault !== undefined,
    body: CertificatesView({ action: path, typed, checked, fault, formToken: request.formToken }),
  });
}

/** Posted, so that no code stands in an address; who looked is written down for the person. */
async function check(parts: Parts, request: SignedInRequest): Promise<Answer> {
  const typed = fieldOf(request.form, 'code').trim();
  if (typed === '') return page(request, typed, { fault: '確認の番号を入れてください。' });
  const checked = await parts.database.transaction(async (tx) => {
    const found = await findCertificate(tx, typed);
    if (found === undefined) return undefined;
    await record(tx, {
      at: request.now,
      actor: request.actor,
      action: 'counter.read-certificate',
      result: 'done',
      subject: { kind: 'job-seeker', id: found.certificate.job_seeker_number },
      detail: { certificate: found.certificate.id },
    });
    return found;
  });
  return checked === undefined
    ? page(request, typed, { fault: 'この番号の証明はありません。番号を確かめてください。' })
    : page(request, typed, { checked });
}
