const LONGEST = 64;
/** Letters that don't fall apart into a letter and its marks. */
const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ł: 'l', þ: 'th' };

/** A name made of a title, as flows refer to it: lower-case letters, digits, dashes. */
export function nameOfTitle(title: string): string {
  const plain = title
    .toLowerCase()
    .replace(/[ßæœøđłþ]/g, (letter) => LETTERS[letter] ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, LONGEST)
    .replace(/-+$/, '');
  return plain === '' ? 'recording' : plain;
}

/** The first of `name`, `name-2`, `name-3`, … that isn't taken. */
export function freeName(name: string, taken: (name: string) => boolean): string {
  if (!taken(name)) return name;
  for (let i = 2; ; i++) {
    const end = `-${i}`;
    const next = `${name.slice(0, LONGEST - end.length)}${end}`;
    if (!taken(next)) return next;
  }
}
