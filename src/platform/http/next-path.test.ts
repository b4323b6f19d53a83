import { describe, expect, it } from 'vitest';
import { nextPath } from '#platform/http/next-path.ts';

describe('where a person goes on after signing in', () => {
  it.each([
    '/mypage',
    '/mypage?kept=1',
    '/mypage/settings',
    '/mypage/settings/address/abc?kept=0b5c&x=%E5%B1%B1',
  ])('is a page of the face: %s', (path) => {
    expect(nextPath(path, '/mypage')).toBe(path);
  });

  it.each([
    undefined,
    '',
    '/',
    '/counter',
    '/mypages',
    'mypage',
    'https://evil.example/mypage',
    '//evil.example/mypage',
    '/\\evil.example/mypage',
    '\\\\evil.example/mypage',
    '/\t/evil.example/mypage',
    'javascript:alert(1)//mypage',
    '/mypage/../counter',
    '/mypage/%2e%2e/counter',
    '/mypage/..\\..\\counter',
    ' /mypage',
  ])('is never anything else: %s', (path) => {
    expect(nextPath(path, '/mypage')).toBeUndefined();
  });
});
