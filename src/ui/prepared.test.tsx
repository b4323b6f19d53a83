import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { prepared } from './prepared.ts';

const link = prepared<'href' | 'words' | 'more'>(({ href, words, more }) => (
  <p>
    <a href={href} title={`${words}へ`}>
      {words}
    </a>
    {more}
  </p>
));

describe('prepared markup', () => {
  it('reads as if it were rendered anew', () => {
    const given = { href: '/jobs?a=1&b=2', words: '求人 "A" <1&2>', more: <b>{'<3>'}</b> };
    expect(renderToString(<main>{link(given)}</main>)).toBe(
      renderToString(
        <main>
          <p>
            <a href={given.href} title={`${given.words}へ`}>
              {given.words}
            </a>
            {given.more}
          </p>
        </main>,
      ),
    );
  });

  it('runs nothing of what is put into it, not even marks of its own', () => {
    const html = renderToString(link({ href: '"><script>', words: '<img src=x>', more: '\u0000href\u0000' }));
    expect(html).not.toMatch(/<(?:script|img)/u);
    expect(html.match(/&quot;>&lt;script>/gu)).toHaveLength(1);
  });

  it('leaves out what is not there', () => {
    expect(renderToString(link({ href: '/', words: 'ホーム', more: null }))).toBe(
      '<p><a href="/" title="ホームへ">ホーム</a></p>',
    );
  });
});
