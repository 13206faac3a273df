import { describe, expect, it } from 'vitest';
import { buildValidators } from './build-validators.ts';
import { standaloneValidators } from './standalone-validators.ts';
import { brokenDocuments, testTypes, validFlow } from './testing/index.ts';
import { type CompiledSchema, configKey, validatorsOf } from './validators.ts';

describe('standaloneValidators', () => {
  it('makes a module without require or eval that judges as the compiled schemas do', async () => {
    const code = standaloneValidators(testTypes);
    expect(code).not.toMatch(/\brequire\(|\beval\(|new Function/);
    const runtime = new URL('../../node_modules/ajv/dist/runtime/', import.meta.url).href;
    const runnable = code.replaceAll('from "ajv/dist/runtime/', `from "${runtime}`);
    const module = (await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(runnable)}`)) as {
      envelope: CompiledSchema;
      configs: Record<string, CompiledSchema>;
    };
    const made = validatorsOf(module);
    const built = buildValidators(testTypes);
    expect(Object.keys(module.configs)).toEqual(testTypes.map(({ type, version }) => configKey(type, version)));
    expect(made.envelope(validFlow())).toEqual([]);
    for (const { text } of brokenDocuments().filter(({ name }) => !name.startsWith('text'))) {
      const document: unknown = JSON.parse(text);
      expect(made.envelope(document)).toEqual(built.envelope(document));
    }
    expect(made.config('ask', 1)?.({ options: [] })).toEqual(built.config('ask', 1)?.({ options: [] }));
    expect(made.config('teleport', 1)).toBeUndefined();
  });
});
