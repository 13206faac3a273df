/** Understood by mobile networks everywhere, or known so widely that nobody means anything else. */
const EVERYWHERE = ['110', '112', '911', '999'];

/** Those that are a country's own. */
const BY_COUNTRY: Readonly<Record<string, readonly string[]>> = {
  AT: ['122', '128', '133', '140', '144'],
  AU: ['000', '106'],
  BE: ['100', '101', '102'],
  CH: ['117', '118', '144'],
  CZ: ['150', '155', '156', '158'],
  ES: ['061', '062', '080', '085', '091', '092'],
  FR: ['15', '17', '18', '114', '115', '119', '191', '196'],
  HR: ['192', '193', '194', '195'],
  HU: ['104', '105', '107'],
  IT: ['113', '115', '118'],
  JP: ['118', '119'],
  LI: ['117', '118', '144'],
  LU: ['113'],
  NO: ['113'],
  NZ: ['111'],
  PL: ['997', '998'],
  SI: ['113'],
  SK: ['150', '155', '158'],
};

/**
 * Whether these digits call an emergency service, with or without the country in front (`+49112`). Callwright never
 * dials them, see dialling.decision.md. `home`: ISO code of the installation’s country; null leaves only the worldwide ones.
 */
export function isEmergency(digits: string, home: string | null, homeCode: string | null): boolean {
  const international = digits.replace(/^(\+|00)/, '');
  const national = digits.replace(/^0(?=1)/, '');
  const own = homeCode !== null && international.startsWith(homeCode) ? international.slice(homeCode.length) : '';
  const known = [...EVERYWHERE, ...(home === null ? [] : (BY_COUNTRY[home] ?? []))];
  return [digits, international, national, own].some((text) => known.includes(text));
}
