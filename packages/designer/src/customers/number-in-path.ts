/** The address of a customer's page; the plus of a number isn't one there by itself. */
export const customerPath = (number: string): string => `/customers/${encodeURIComponent(number)}`;

/** The number out of such an address, as it is found there. */
export function numberInPath(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
