/** Lengths of area codes: the short ones by name, else the usual length. Enough to read a number, not to route it. */
const AREAS: Readonly<Record<string, { readonly short: RegExp; readonly usual: number }>> = {
  '1': { short: /^$/, usual: 3 },
  '36': { short: /^1/, usual: 2 },
  '43': { short: /^1/, usual: 3 },
  '44': { short: /^2\d/, usual: 4 },
  '49': { short: /^(?:30|40|69|89|1[567]\d)/, usual: 4 },
  '353': { short: /^1/, usual: 2 },
};
const COUNTRY = /^\+(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})/;

/** Digits in groups, so that a number can be read: "+49 89 99998 100". What is no number stays as it is. */
export function formatNumber(number: string): string {
  if (!/^\+?\d+$/.test(number)) return number;
  const country = COUNTRY.exec(number)?.[1] ?? '';
  const rest = country === '' ? number : number.slice(country.length + 1);
  const area = AREAS[country];
  const length = area === undefined ? 0 : (area.short.exec(rest)?.[0].length ?? area.usual);
  const groups = [rest.slice(0, length), ...(country === '49' ? extensionApart : inGroups)(rest.slice(length))];
  return [country === '' ? '' : `+${country}`, ...groups].filter((group) => group !== '').join(' ');
}

/** Groups of three or four, none of one digit alone. */
function inGroups(digits: string): readonly string[] {
  if (digits.length <= 4) return [digits];
  const size = digits.length % 4 === 0 ? 4 : 3;
  const rest = digits.length - size;
  return [digits.slice(0, size), ...(rest < 2 ? [digits.slice(size)] : inGroups(digits.slice(size)))];
}

/** As Germans write them: the last three digits apart, since they often are an extension. */
function extensionApart(digits: string): readonly string[] {
  return digits.length <= 5 ? [digits] : [digits.slice(0, -3), digits.slice(-3)];
}
