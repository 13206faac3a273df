import { describe, expect, it } from 'vitest';
import { dialledBy, dialPath } from './tel-links.ts';

describe('links to telephone numbers', () => {
  it('are numbers, however they are written', () => {
    expect(dialledBy('tel:+49-89-9999-8100')).toBe('+498999998100');
    expect(dialledBy('tel:%2B498999998100')).toBe('+498999998100');
    expect(dialledBy('TEL:+49 (89) 99998100;ext=12')).toBe('+498999998100');
    expect(dialledBy('+36 99 123 456')).toBe('+3699123456');
  });

  it('are nothing where there is no number in them', () => {
    expect(dialledBy('tel:')).toBeNull();
    expect(dialledBy('javascript:alert(1)')).toBeNull();
    expect(dialledBy('tel:%E0%A4%A')).toBeNull();
  });

  it('lead to the desk and back to the same number', () => {
    const query = new URL(dialPath('+498999998100'), 'http://localhost').searchParams.get('dial');
    expect(dialledBy(query ?? '')).toBe('+498999998100');
  });
});
