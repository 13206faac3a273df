import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { composeSchema } from './compose-schema.ts';
import { put } from './testing/document-changes.ts';
import { testTypes, validFlow } from './testing/index.ts';

describe('composeSchema', () => {
  // Draft-07's own validator reads it, without any keyword of ours being known.
  const validate = new Ajv({ strict: false }).compile(composeSchema(testTypes));
  const fits = (change: (document: Record<string, unknown>) => void) => {
    const flow = JSON.parse(JSON.stringify(validFlow())) as Record<string, unknown>;
    change(flow);
    return validate(flow);
  };

  it('lets a valid flow pass, with steps of extensions', () => {
    expect(fits(() => undefined)).toBe(true);
    expect(fits(put({ type: 'teleport', version: 1, config: { x: 1 }, next: {} }, 'nodes', 'far'))).toBe(true);
  });

  it('refuses a wrong envelope, and settings that the kind of step has not got', () => {
    expect(fits(put(5, 'title'))).toBe(false);
    expect(fits(put(1, 'nodes', 'menu', 'config', 'surplus'))).toBe(false);
    expect(fits(put('A', 'nodes', 'menu', 'config', 'options', 0, 'key'))).toBe(false);
  });
});
