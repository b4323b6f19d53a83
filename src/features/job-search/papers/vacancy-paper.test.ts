import { afterAll, beforeAll, expect, it } from 'vitest';
import { readPaper } from '#kit/papers.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { fetchFile } from '#kit/uploads.ts';
import { aVacancy } from '#kit/vacancies.ts';
import { visitor } from '#kit/visitor.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(() => portal.close());

const paperAt = async (number: string) => {
  const { status, headers, bytes } = await fetchFile(
    visitor(portal.baseUrl),
    portal.baseUrl,
    `/jobs/${number}/print/file`,
  );
  expect([status, headers.get('content-type')]).toEqual([200, 'application/pdf']);
  return readPaper(bytes);
};

it('is the whole 求人票 on two pages at the most [JOB-2]', async () => {
  await aVacancy(portal.parts, { number: '13010-501', facts: { contents: '#panic("x")\n*太字* ではない' } });
  const { text, pages, title } = await paperAt('13010-501');
  expect(title).toBe('求人票');
  expect(pages.length).toBeLessThanOrEqual(2);
  for (const words of [
    '13010-00000501',
    '社会福祉法人あおぞら会',
    '介護福祉士',
    '205,000円',
    '#panic("x")*太字*ではない',
  ]) {
    expect(text).toContain(words);
  }
});

it('never names an employer whom this viewer may not know [JOB-5]', async () => {
  const contents = '社会福祉法人あおぞら会で働きます。';
  await aVacancy(portal.parts, { number: '13010-502', disclosure: 2, facts: { contents } });
  const { text } = await paperAt('13010-502');
  expect(text).toContain('介護福祉士');
  expect(text).not.toContain('あおぞら会');
  expect(text).not.toContain('後楽1-2-3');
});

it('is not there for a vacancy that only staff see, and leads to the page for one that is over [JOB-5]', async () => {
  await aVacancy(portal.parts, { number: '13010-503', disclosure: 4 });
  await aVacancy(portal.parts, { number: '13010-504', receivedOn: '2026-01-01', validThrough: '2026-01-31' });
  const get = (number: string) =>
    fetchFile(visitor(portal.baseUrl), portal.baseUrl, `/jobs/${number}/print/file`);
  expect((await get('13010-503')).status).toBe(404);
  const over = await get('13010-504');
  expect([over.status, over.headers.get('location')]).toEqual([303, '/jobs/13010-504/print']);
});
