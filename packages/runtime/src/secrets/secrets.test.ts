import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { createSecretBox, KEY_BYTES, KeyError, KeyLost, keyOfFolder, readKey, SealBroken } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'callwright-key-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('sealed credentials', () => {
  const key = randomBytes(KEY_BYTES);
  const box = createSecretBox(key);

  it('are opened again with their key, and show nothing of themselves', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 4, unit: 'grapheme' }), fc.string(), (plain, place) => {
        const sealed = box.seal(plain, place);
        expect(sealed).not.toContain(plain);
        expect(sealed).not.toContain(Buffer.from(plain).toString('base64url'));
        expect(createSecretBox(key).open(sealed, place)).toBe(plain);
      }),
    );
  });

  it('are never the same twice', () => expect(box.seal('token', 'a')).not.toBe(box.seal('token', 'a')));

  it('are lost with their key, and say so without telling a key', () => {
    const other = createSecretBox(randomBytes(KEY_BYTES));
    const sealed = other.seal('token', 'a');
    expect(() => box.open(sealed, 'a')).toThrow(KeyLost);
    expect(() => box.open(sealed, 'a')).toThrow(/CALLWRIGHT_KEY/);
    expect(() => box.open(sealed, 'a')).not.toThrow(key.toString('base64'));
  });

  it('open nowhere else, nor changed', () => {
    const sealed = box.seal('token', 'one');
    expect(() => box.open(sealed, 'two')).toThrow(SealBroken);
    const at = sealed.length - 10;
    const changed = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1);
    expect(() => box.open(changed, 'one')).toThrow(SealBroken);
    for (const broken of ['', 'token', 'cw1.', 'cw1.x', 'cw2.a.b', sealed.slice(0, 20)]) {
      expect(() => box.open(broken, 'one')).toThrow();
    }
  });
});

describe('the key', () => {
  it('is made at the first start, for this account alone, and stays', () => {
    const data = join(folder, 'new', 'data');
    const key = keyOfFolder(data);
    expect(key).toHaveLength(KEY_BYTES);
    expect(statSync(join(data, 'secret.key')).mode & 0o777).toBe(0o600);
    expect(keyOfFolder(data)).toEqual(key);
  });

  it('is refused when the file holds something else, and is not overwritten', () => {
    writeFileSync(join(folder, 'secret.key'), 'nonsense');
    expect(() => keyOfFolder(folder)).toThrow(KeyError);
    expect(() => keyOfFolder(folder)).toThrow(/Bring the old file back/);
  });

  it('is told plainly where it can’t be made', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(() => keyOfFolder(join(folder, 'file'))).toThrow(/CALLWRIGHT_KEY/);
  });

  it('may be given as base64 or hexadecimal', () => {
    const key = randomBytes(KEY_BYTES);
    expect(readKey(key.toString('base64'))).toEqual(key);
    expect(readKey(key.toString('base64url'))).toEqual(key);
    expect(readKey(`${key.toString('hex')}\n`)).toEqual(key);
    for (const wrong of ['', 'abc', 'x'.repeat(64), key.toString('base64').slice(1)]) expect(readKey(wrong)).toBeNull();
  });
});
