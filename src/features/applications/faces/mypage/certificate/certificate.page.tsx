import type { Fields, ItemFault } from '#kernel/items/item.ts';
import { writeItems } from '#kernel/items/read-items.ts';
import { japanDay, Temporal } from '#kernel/time.ts';
import { type Answer, goTo, problem, showPage, showPaper } from '#platform/http/answer.ts';
import type { Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { certify } from '../../../actions/certify.ts';
import { activityCertificatePaper } from '../../../papers/activity-certificate.ts';
import { shownCertificateCode } from '../../../rules/certificate-code.ts';
import { periodItems, readPeriod } from '../../../rules/certificate-period.ts';
import { findOwnCertificate, listCertificatesOf } from '../../../store/certificates.store.ts';
import { activityCrumb, certificateFilePath, certificatePath, ownPaths } from '../own-paths.ts';
import { type OwnRequest, ownRoutes } from '../own-person.ts';
import { CertificateView, CertifyingView, certificateTitle, certifyingTitle } from './certificate.view.tsx';

/** /mypage/applications/certificate: 求職活動の証明 of a period that the person chooses [REFER-5]. */
export const certificateRoutes = (parts: Parts): readonly Route[] => {
  const [base, one, file] = [
    ownPaths.certificate,
    certificatePath(':certificate'),
    certificateFilePath(':certificate'),
  ];
  const name = 'applications.certificate';
  return ownRoutes(parts, [
    { name, method: 'GET', path: base, handle: (asked) => show(parts, asked) },
    { name: `${name}.submit`, method: 'POST', path: base, handle: (asked) => submit(parts, asked) },
    { name: `${name}.one`, method: 'GET', path: one, handle: (asked) => showOne(parts, asked) },
    { name: `${name}.file`, method: 'GET', path: file, handle: (asked) => download(parts, asked) },
  ]);
};

/** The last three months are offered. */
function usualPeriod(today: Temporal.PlainDate): Fields {
  const [from, through] = [today.subtract({ months: 3 }), today];
  return writeItems(periodItems, { from: from.toString(), through: through.toString() });
}

async function show(
  parts: Parts,
  { request, numbers }: OwnRequest,
  shown: { readonly fields?: Fields; readonly faults?: readonly ItemFault[] } = {},
): Promise<Answer> {
  const { keptForm, now, formToken } = request;
  const today = japanDay(now);
  const { fields = keptForm ?? usualPeriod(today), faults = [] } = shown;
  const made = await listCertificatesOf(parts.database.reading, numbers);
  return showPage({
    title: certifyingTitle,
    crumbs: [activityCrumb, { label: certifyingTitle }],
    hasErrors: faults.length > 0,
    body: <CertifyingView {...{ fields, faults, made, today, formToken }} />,
  });
}

async function submit(parts: Parts, asked: OwnRequest): Promise<Answer> {
  const { request, person, numbers } = asked;
  const { form, now, actor } = request;
  const period = readPeriod(form, japanDay(now));
  if (!period.ok) return show(parts, asked, { fields: form, faults: period.fault });
  const certifying = { person, numbers, ...period.value, actor };
  return goTo(certificatePath(await parts.database.transaction((tx) => certify(tx, certifying, now))));
}

const find = (parts: Parts, { request, numbers }: OwnRequest) =>
  findOwnCertificate(parts.database.reading, numbers, request.params['certificate'] ?? '');

async function showOne(parts: Parts, asked: OwnRequest): Promise<Answer> {
  const certificate = await find(parts, asked);
  if (certificate === undefined) return problem('not-found');
  return showPage({
    title: certificateTitle,
    crumbs: [
      activityCrumb,
      { label: certifyingTitle, href: ownPaths.certificate },
      { label: certificateTitle },
    ],
    paper: 'a4',
    body: <CertificateView certificate={certificate} />,
  });
}

async function download(parts: Parts, asked: OwnRequest): Promise<Answer> {
  const certificate = await find(parts, asked);
  if (certificate === undefined) return problem('not-found');
  const { person, from, through, madeOn, office, activities } = certificate.contents;
  const day = (iso: string) => Temporal.PlainDate.from(iso);
  const paper = {
    ...{ person, office, from: day(from), to: day(through), issuedOn: day(madeOn) },
    activities: activities.map((one) => ({ ...one, on: day(one.on) })),
    checkCode: shownCertificateCode(certificate.code),
    siteName: parts.site.siteName,
  };
  const bytes = await activityCertificatePaper(parts.papers, paper, asked.request.now);
  return showPaper(bytes, `求職活動の証明-${madeOn}`, `activity-certificate-${madeOn}`);
}
