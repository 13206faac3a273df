/** A value can't stand in a configuration file of Asterisk. */
export class BadSetting extends Error {
  override readonly name = 'BadSetting';

  constructor(what: string, fix: string) {
    super(`${what} can’t be used in Asterisk’s configuration. ${fix}`);
  }
}

export type Entries = readonly (readonly [name: string, value: string | number])[];

/** `[name]`, or `[name](template)`, with its entries, one a line; the template `!` makes it one. */
export function section(name: string, entries: Entries, template?: string): string {
  const head = template === undefined ? `[${name}]` : `[${name}](${template})`;
  return [head, ...entries.map(([key, value]) => `${key} = ${settingText(key, String(value))}`)].join('\n');
}

/** The sections of a file, under a line that says where it comes from. */
export function configFile(sections: readonly string[]): string {
  return `; Written by Callwright (callwright asterisk-config): changes are lost.\n\n${sections.join('\n\n')}\n`;
}

/**
 * @throws BadSetting for what would end the line or the value
 */
function settingText(name: string, value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\u0000-\u001f\u007f]/.test(value)) throw new BadSetting(`The value of ${name}`, 'Leave line breaks out of it.');
  return value.replaceAll(';', '\\;');
}

/** Names become sections, dial strings and variables. @throws BadSetting */
export function plainName(what: string, text: string): string {
  if (!/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/.test(text)) {
    throw new BadSetting(`${what} “${text}”`, 'Use letters, digits, dashes and underscores.');
  }
  return text;
}

/** A host with or without a port. @throws BadSetting */
export function hostName(what: string, text: string): string {
  if (!/^[A-Za-z0-9]([A-Za-z0-9.-]{0,252}[A-Za-z0-9])?(:[0-9]{1,5})?$/.test(text)) {
    throw new BadSetting(`${what} “${text}”`, 'Name a host, like sip.example.com or 203.0.113.7:5060.');
  }
  return text;
}
