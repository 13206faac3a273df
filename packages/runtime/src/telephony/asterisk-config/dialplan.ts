/** One extension: what is done one after the other. A step may begin with its label: `again: Wait(1)`. */
export type Extension = { readonly exten: string; readonly steps: readonly string[] };

/** A context of the dialplan. */
export function context(name: string, extensions: readonly Extension[]): string {
  return [`[${name}]`, ...extensions.map(extensionText)].join('\n');
}

function extensionText({ exten, steps }: Extension): string {
  return steps
    .map((step, i) => {
      const [, label = '', app = ''] = /^(?:([a-z]+): )?(.*)$/.exec(step) ?? [];
      const head = i === 0 ? `exten => ${exten},1` : ' same => n';
      return `${head}${label === '' ? '' : `(${label})`},${app}`;
    })
    .join('\n');
}
