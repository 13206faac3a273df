/** What an element may have: attributes with the values they may take, elements within, and text. */
export type Rule = {
  readonly attributes: Readonly<Record<string, Values>>;
  readonly children: readonly string[];
  readonly text: 'none' | 'needed' | 'may be';
};

/** Which values an attribute takes. */
export type Values =
  | { readonly kind: 'text' | 'url' | 'url or nothing' | 'flag' | 'keys' }
  | { readonly kind: 'number'; readonly least: number; readonly most: number }
  | { readonly kind: 'one of' | 'some of'; readonly words: readonly string[] };

/** `Response`, each verb, and nouns as `Verb.Noun`: what a provider understands. */
export type Grammar = Readonly<Record<string, Rule>>;

export const text: Values = { kind: 'text' };
export const url: Values = { kind: 'url' };
export const urlOrNothing: Values = { kind: 'url or nothing' };
export const flag: Values = { kind: 'flag' };
export const keys: Values = { kind: 'keys' };
export const number = (least: number, most: number): Values => ({ kind: 'number', least, most });
export const oneOf = (...words: string[]): Values => ({ kind: 'one of', words });
export const someOf = (...words: string[]): Values => ({ kind: 'some of', words });
export const method = oneOf('GET', 'POST');

/** Why a value is refused, or null. */
export function refusedValue(values: Values, value: string): string | null {
  switch (values.kind) {
    case 'text':
      return null;
    case 'url':
      return isAddress(value) ? null : 'is no address';
    case 'url or nothing':
      return value === '' || isAddress(value) ? null : 'is no address';
    case 'flag':
      return value === 'true' || value === 'false' ? null : 'is neither true nor false';
    case 'keys':
      return /^[0-9*#]*$/.test(value) ? null : 'holds what no telephone has as a key';
    case 'number':
      return /^\d+$/.test(value) && Number(value) >= values.least && Number(value) <= values.most
        ? null
        : `is no whole number from ${values.least} to ${values.most}`;
    case 'one of':
      return values.words.includes(value) ? null : `is none of ${values.words.join(', ')}`;
    case 'some of': {
      const wrong = value.split(/\s+/).find((word) => !values.words.includes(word));
      return wrong === undefined ? null : `holds "${wrong}", none of ${values.words.join(', ')}`;
    }
  }
}

/** Absolute, or to be read from the document's own address. */
function isAddress(value: string): boolean {
  return value !== '' && !/[\s<>"]/.test(value) && URL.canParse(value, 'https://document.example/');
}
