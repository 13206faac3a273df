import { describe, expect, it } from 'vitest';
import { checkTemplate } from './check-template.ts';
import { compileTemplate } from './compile-template.ts';
import { contextOf } from './testing/context.ts';
import { ExpressionFault, type Scope } from './types.ts';

const scope: Scope = {
  variables: { name: { type: 'string' }, tries: { type: 'number' }, pin: { type: 'string', secret: true } },
};
const render = (source: string) =>
  compileTemplate(source, scope).render(contextOf({ name: 'Ann', tries: 0.1 + 0.2, pin: '1234' }));

describe('compileTemplate', () => {
  it.each([
    ['Guten Tag.', 'Guten Tag.'],
    ['Guten Tag, {{ name }}!', 'Guten Tag, Ann!'],
    ['{{name}}{{name}}', 'AnnAnn'],
    ['{{ tries }} Versuche', '0.3 Versuche'],
    ['{{ size(name) }}', '3'],
    ['{{ "}}" + name }} }}', '}}Ann }}'],
    ["{{ '{{' }}", '{{'],
    ['{{ {"a": {"b": "map"}}.a.b }}', 'map'],
    ['{{ """a"}}b""" }}', 'a"}}b'],
    ['{{ r"\\d}}" + name }}', '\\d}}Ann'],
    ['{{ "\\"}}" }}', '"}}'],
    ['{{ json({"n": name}) }}', '{"n":"Ann"}'],
  ])('%s is said as %s', (source, said) => {
    expect(render(source)).toBe(said);
    expect(checkTemplate(source, scope)).toEqual([]);
  });

  it('knows whether a text depends on the caller', () => {
    expect(compileTemplate('Guten Tag.', scope).personal).toBe(false);
    expect(compileTemplate('{{ name }}', scope).personal).toBe(true);
  });

  it.each(['{{ name', '{{ }}', '{{ nobody }}', '{{ tries == 1.0 }}', '{{ caller.contact }}', '{{ "open }}'])(
    '%s faults instead of being said',
    (source) => {
      expect(() => render(source)).toThrow(ExpressionFault);
    },
  );
});

describe('checkTemplate', () => {
  it.each([
    ['Hallo {{ name', 'template-syntax', 6, 13],
    ['Hallo {{ }}!', 'template-syntax', 6, 11],
    ['Hallo {{ nam }}', 'expression-unknown-name', 9, 12],
    ['Hallo {{ name + }}', 'expression-syntax', 14, 15],
    ['{{ name == "x" }}', 'expression-type', 3, 14],
    ['Ihre PIN: {{ digits(pin) }}', 'template-secret', 20, 23],
  ] as const)('%s: %s', (source, code, from, to) => {
    expect(checkTemplate(source, scope)).toEqual([{ code, message: expect.any(String), from, to }]);
  });

  it('finds every wrong part', () => {
    expect(checkTemplate('{{ one }} {{ name }} {{ two }}', scope).map(({ from }) => from)).toEqual([3, 24]);
  });

  it('lets a secret be sent to a service', () => {
    expect(checkTemplate('{{ pin }}', scope, 'sent')).toEqual([]);
  });
});
