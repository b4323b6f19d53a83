import { expect, it } from 'vitest';
import { isSafeAddress, isSameIssuer } from './issuer-address.ts';

it.each([
  ['https://portal.example.jp/oidc', true],
  ['http://portal.example.jp/oidc', false],
  ['http://localhost.example.jp/', false],
  ['http://localhost:3001', true],
  ['http://127.0.0.1:3001', true],
  ['http://[::1]:3001', true],
  ['ftp://localhost/', false],
])('%s may be asked: %s [s-sso1]', (address, safe) => {
  expect(isSafeAddress(new URL(address))).toBe(safe);
});

it('takes a provider for the same without the slash at its end, and for no other [s-sso1]', () => {
  expect(isSameIssuer('https://portal.example.jp', 'https://portal.example.jp/')).toBe(true);
  expect(isSameIssuer('https://portal.example.jp', 'https://portal.example.jp.evil.example')).toBe(false);
  expect(isSameIssuer('https://portal.example.jp/a', 'https://portal.example.jp/b')).toBe(false);
  expect(isSameIssuer('', 'https://portal.example.jp')).toBe(false);
});
