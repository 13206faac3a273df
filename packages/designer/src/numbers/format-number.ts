/** Digits in groups, so that a number can be read: "+49 89 999 981 00". What is no number stays as it is. */
export function formatNumber(number: string): string {
  const match = /^(\+(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3}))?(\d+)$/.exec(number);
  if (match === null) return number;
  const [, country = '', rest = ''] = match;
  const groups = rest.match(/\d{1,3}(?=(?:\d{3})*$)/g) ?? [rest];
  const joined =
    (groups[0]?.length ?? 0) === 1 && groups.length > 1 ? [`${groups[0]}${groups[1]}`, ...groups.slice(2)] : groups;
  return [country, ...joined].filter((part) => part !== '').join(' ');
}
