import { nameFrom } from '../../form/widgets/text-field.tsx';

const LONGEST = 40;

/** The name of a new connection, made of its title; it stands in addresses, so it is free and plain. */
export function freeName(title: string, kind: string, taken: readonly string[]): string {
  const wanted = nameFrom(title).slice(0, LONGEST).replace(/-+$/, '');
  const base = wanted === '' ? kind : wanted;
  for (let i = 1; ; i++) {
    const name = i === 1 ? base : `${base}-${i}`;
    if (!taken.includes(name)) return name;
  }
}
