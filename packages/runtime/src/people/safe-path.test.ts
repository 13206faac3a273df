import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safePath } from './safe-path.ts';

describe('where one goes on after signing in', () => {
  it.each(['/', '/today', '/flows/main-line/edit?step=a#b', '/opening-hours/office', '/a//b'])('may be %s', (path) => {
    expect(safePath(path)).toBe(path);
  });

  it.each([
    'https://evil.example',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\/evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    'javascript:alert(1)',
    'evil.example',
    '/..//evil.example',
    '/.//evil.example',
    ' /today',
    '',
    null,
    undefined,
  ])('is never %j', (wanted) => expect(safePath(wanted)).toBe('/'));

  it('is on this server, whatever is asked for', () => {
    const nasty = fc.string({
      unit: fc.constantFrom('/', '\\', '.', ':', '@', '?', '#', '\t', '\n', ' ', 'a', 'evil', '%2f', '%5c'),
    });
    fc.assert(
      fc.property(nasty, (wanted) => {
        const path = safePath(wanted);
        expect(path).toMatch(/^\/(?![/\\])/);
        expect(new URL(path, 'https://calls.example').origin).toBe('https://calls.example');
      }),
      { numRuns: 2000 },
    );
  });
});
