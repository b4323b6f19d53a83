import { type Answer, problem, showPage } from '#platform/http/answer.ts';
import type { PageRequest, Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { Button } from '#ui/buttons.tsx';
import { Form } from '#ui/form.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { isStopMark, stopMails } from '../../actions/stop-mails.ts';

const path = '/search-mails/:search/:mark';
const title = '新しい求人のメールの停止';

/** s-mail1: without a login; opening the link alone stops nothing. */
export const stopMailsRoutes = (parts: Parts): readonly Route[] => {
  const facts = { path, face: 'public', may: 'anyone', personal: true } as const;
  return [
    {
      ...facts,
      name: 'job-search.stop-mails',
      method: 'GET',
      handle: async (request: PageRequest) => show(parts, request),
    },
    {
      ...facts,
      name: 'job-search.stop-mails.submit',
      method: 'POST',
      fromMailPrograms: true,
      handle: (request: PageRequest) => submit(parts, request),
    },
  ];
};

const isKnown = ({ secrets }: Parts, { params }: PageRequest): boolean =>
  isStopMark(secrets, params['search'] ?? '', params['mark'] ?? '');

function show(parts: Parts, request: PageRequest): Answer {
  if (!isKnown(parts, request)) return problem('not-found');
  const { search = '', mark = '' } = request.params;
  return showPage({
    title,
    crumbs: [{ label: title }],
    body: (
      <>
        <PageHeading>{title}</PageHeading>
        <p>ボタンを押すと、この条件のメールは届かなくなります。</p>
        <p>保存した条件は残ります。マイページで、またメールを始められます。</p>
        <Form action={`/search-mails/${search}/${mark}`}>
          <Button>メールを止める</Button>
        </Form>
      </>
    ),
  });
}

async function submit(parts: Parts, request: PageRequest): Promise<Answer> {
  if (!isKnown(parts, request)) return problem('not-found');
  await stopMails(parts, request.params['search'] ?? '');
  const done = 'メールを止めました';
  return showPage({
    title: done,
    crumbs: [{ label: done }],
    body: (
      <>
        <PageHeading>{done}</PageHeading>
        <p>この条件の新しい求人のメールは、もう届きません。</p>
        <p>
          <a href="/login">マイページにログインする</a>
        </p>
      </>
    ),
  });
}
