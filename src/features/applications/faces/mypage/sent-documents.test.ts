import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepDocument, listOwnDocuments } from '#features/documents/index.ts';
import { aSeeker } from '#kit/applications.ts';
import { anEmployer, signInEmployer } from '#kit/employers.ts';
import { aPdf } from '#kit/files.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { signIn } from '#kit/presence.ts';
import { fetchFile } from '#kit/uploads.ts';
import { aVacancy } from '#kit/vacancies.ts';
import { type Visitor, visitor } from '#kit/visitor.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal();
  portal.clock.set('2026-11-21T10:00');
});
afterAll(() => portal.close());

const sentBytes = aPdf({ behind: '送ったときのもの' });

async function keeps(accountId: string, name: string, bytes = sentBytes): Promise<string> {
  const doing = { accountId, actor: { kind: 'job-seeker', id: accountId }, now: portal.clock.now() } as const;
  const file = { bytes, mediaType: 'application/pdf' } as const;
  const kept = await keepDocument(portal.parts, doing, { kind: 'uploaded', name, file });
  if (!kept.ok) throw new Error(kept.fault);
  return kept.value;
}

async function somebody() {
  const { number, accountId } = await aSeeker(portal.parts);
  const person = visitor(portal.baseUrl);
  await signIn(person, portal.parts, accountId);
  return { person, number, accountId };
}

async function employerOf(establishmentNumber?: string) {
  const employer = await anEmployer(
    portal.parts,
    establishmentNumber === undefined ? {} : { establishmentNumber },
  );
  const browser = visitor(portal.baseUrl);
  await signInEmployer(browser, portal.parts, employer.id);
  return { browser, establishmentNumber: employer.establishmentNumber };
}

/** Applies with this document over the pages; answers the id of the application. */
async function appliesWith(person: Visitor, vacancy: string, document: string): Promise<string> {
  await person.open(`/mypage/applications/new/${vacancy}/contents`);
  await person.submit({ motive: '働きたいです。', documents: document }, 'contents');
  expect(person.page.text).toContain('職務の記録');
  await person.submit({}, 'check');
  expect(person.page.text).toContain('応募しました');
  return /applications\/([0-9a-f-]{36})/u.exec(person.page.url)?.[1] ?? '';
}

const opened = async (who: Visitor, path: string) => {
  const { status, bytes } = await fetchFile(who, portal.baseUrl, path);
  return { status, isAsSent: Buffer.from(bytes).equals(Buffer.from(sentBytes)) };
};

describe('the way to the own documents', () => {
  it('keeps what was typed and chosen so far [REFER-3]', async () => {
    const { person, accountId } = await somebody();
    const document = await keeps(accountId, '職務の記録');
    const contents = `/mypage/applications/new/${await aVacancy(portal.parts)}/contents`;
    await person.open(contents);
    await person.submit({ motive: '途中の文', documents: document, prepare: 'documents' }, 'contents');
    expect(person.page.url).toBe('/mypage/documents');
    await person.open(contents);
    expect(person.page.html).toContain('途中の文');
    expect(person.page.html).toMatch(new RegExp(`value="${document}"[^>]* checked`, 'u'));
  });
});

describe('documents that go along with an オンライン自主応募', () => {
  it('stay as they were sent, for the employer and the person, when the own one is deleted [REFER-3]', async () => {
    const { person, accountId } = await somebody();
    const document = await keeps(accountId, '職務の記録');
    await keeps(accountId, '送らない書類', aPdf());
    const { browser: employer, establishmentNumber } = await employerOf();
    const id = await appliesWith(person, await aVacancy(portal.parts, { establishmentNumber }), document);
    await person.open(`/mypage/documents/${document}/delete`);
    await person.submit({}, '/delete');
    expect(await listOwnDocuments(portal.parts.database.reading, accountId)).toHaveLength(1);
    const [own, theirs] = [`/mypage/applications/${id}`, `/employer/applications/${id}`];
    expect((await person.open(own)).html).toContain(`href="${own}/documents/0"`);
    expect(person.page.text).not.toContain('送らない書類');
    expect((await employer.open(theirs)).html).toContain(`href="${theirs}/documents/0"`);
    const asSent = { status: 200, isAsSent: true };
    expect(await opened(person, `${own}/documents/0`)).toEqual(asSent);
    expect(await opened(employer, `${theirs}/documents/0`)).toEqual(asSent);
  });

  it('are opened by nobody else, and there is no more than was sent [REFER-3]', async () => {
    const { person, accountId } = await somebody();
    const document = await keeps(accountId, '職務の記録');
    const id = await appliesWith(person, await aVacancy(portal.parts), document);
    const { person: stranger } = await somebody();
    const { browser: otherEmployer } = await employerOf();
    const missing = { status: 404, isAsSent: false };
    expect(await opened(stranger, `/mypage/applications/${id}/documents/0`)).toEqual(missing);
    expect(await opened(otherEmployer, `/employer/applications/${id}/documents/0`)).toEqual(missing);
    const signedOut = await opened(visitor(portal.baseUrl), `/mypage/applications/${id}/documents/0`);
    expect(signedOut.isAsSent).toBe(false);
    for (const position of ['1', '-1', 'x'])
      expect(await opened(person, `/mypage/applications/${id}/documents/${position}`)).toEqual(missing);
  });

  it("are never another person's: whose id is sent by hand is refused [REFER-3]", async () => {
    const theirs = await keeps((await somebody()).accountId, '人の書類');
    const { person, accountId } = await somebody();
    await keeps(accountId, '職務の記録');
    await person.open(`/mypage/applications/new/${await aVacancy(portal.parts)}/contents`);
    await person.submit({ motive: '働きたいです。', documents: theirs }, 'contents');
    expect(person.page.status).toBe(422);
  });
});
