type Break = readonly [name: string, write: (json: string) => string];

const before = (json: string, mark: string, insert: string): string => {
  const place = json.indexOf(mark);
  if (place === -1) throw new Error(`no ${mark}`);
  return json.slice(0, place) + insert + json.slice(place);
};

const hostile = ['__proto__', 'constructor', 'prototype', '\\u005f_proto__'];

/** Files that are no JSON, or JSON that nobody should take in. `json`: the valid document as text. */
export const brokenTexts: readonly Break[] = [
  ['is empty', () => ''],
  ['is blank', () => ' \n '],
  ['is a text', () => '"flow"'],
  ['is a number', () => '1'],
  ['is null', () => 'null'],
  ['is a list', (json) => `[${json}]`],
  ['is XML', () => '<flow id="shop"/>'],
  ['is YAML', () => 'callwright: 1\nid: shop\n'],
  ...[0.1, 0.25, 0.5, 0.75, 0.9, 0.999].map(
    (part): Break => [
      `is cut off after ${part * 100} %`,
      (json) => json.slice(0, Math.floor(json.trimEnd().length * part)),
    ],
  ),
  ['ends twice', (json) => `${json}}`],
  ['is there twice', (json) => json + json],
  ['begins with a byte order mark', (json) => `\uFEFF${json}`],
  ['has a comma too many', (json) => json.replace(/\}\s*$/, ',}')],
  ['lacks a comma', (json) => json.replace(',', '')],
  ['lacks a colon', (json) => json.replace(':', '')],
  ['has single quotes', (json) => json.replaceAll('"', "'")],
  ['has a comment', (json) => `// our shop\n${json}`],
  ['has a line break in a text', (json) => json.replace('"Shop"', '"Sh\nop"')],
  ['has half an escape', (json) => json.replace('"Shop"', '"Sh\\u12"')],
  ['has NaN', (json) => json.replace('"version": 1', '"version": NaN')],
  ['has Infinity', (json) => json.replace('"version": 1', '"version": Infinity')],
  ['has undefined', (json) => json.replace('"version": 1', '"version": undefined')],
  ['has a number without end', (json) => json.replace('"version": 1', '"version": 1e999')],
  ['has a first value without end', (json) => json.replace('"default": 0', '"default": 1e999')],
  ['has a position without end', (json) => json.replace('"x": 0', '"x": -1e999')],
  ['has a negative version', (json) => json.replace('"version": 1', '"version": -1')],
  ['has half a version', (json) => json.replace('"version": 1', '"version": 1.5')],
  ['has an octal number', (json) => json.replace('"version": 1', '"version": 01')],
  ['has a step twice', (json) => before(json, '"hours": {\n      "type"', '"hours": {},\n')],
  ['has a way out twice', (json) => before(json, '"noInput": "known"', '"noInput": "bye",\n')],
  ['has its title twice', (json) => before(json, '"title": "Shop"', '"title": "Workshop",\n')],
  ['has a key twice, once in disguise', (json) => before(json, '"title": "Shop"', '"t\\u0069tle": "Workshop",\n')],
  ['has more steps than anybody draws', (json) => before(json, '"hours": {\n      "type"', manySteps(10_050))],
  ['is larger than any flow', (json) => json.replace('"Shop"', `"${'x'.repeat(5_000_001)}"`)],
  ['is nested 70 levels deep', (json) => json.replace('"version": 1', `"version": ${'['.repeat(70)}${']'.repeat(70)}`)],
  ['is nested 200,000 levels deep', () => '['.repeat(200_000) + ']'.repeat(200_000)],
  ['is nested 200,000 levels deep without an end', () => '{"a":'.repeat(200_000)],
  ...hostile.flatMap((key): Break[] => [
    [`has ${key} at the top`, (json) => before(json, '"callwright"', `"${key}": {"polluted": true},\n`)],
    [`has ${key} as a step`, (json) => before(json, '"hours": {\n      "type"', `"${key}": {},\n`)],
    [`has ${key} in a config`, (json) => before(json, '"prompt"', `"${key}": {"polluted": true},\n`)],
    [`has ${key} as a way out`, (json) => before(json, '"noInput": "known"', `"${key}": "bye",\n`)],
    [`has ${key} as a variable`, (json) => before(json, '"tries": {', `"${key}": {"type": "string"},\n`)],
    [`has ${key} as a language`, (json) => before(json, '"en":', `"${key}": "x",\n`)],
  ]),
];

function manySteps(count: number): string {
  const step = '{"type":"finish","version":1,"config":{},"next":{}}';
  return Array.from({ length: count }, (_, index) => `"step-${index}": ${step},\n`).join('');
}
