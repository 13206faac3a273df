import type { CsvPreview } from './list.ts';

export type Encoding = CsvPreview['encoding'];

/** Letters that are Hungarian in Windows-1250 and rare ones in Windows-1252: ő ű Ő Ű. */
const CENTRAL = new Set([0xf5, 0xfb, 0xd5, 0xdb]);
/** Letters that are common in Windows-1252 and rare ones in Windows-1250: à è ê ñ å ø æ Å Ø Æ ù ã. */
const WESTERN = new Set([0xe0, 0xe8, 0xea, 0xf1, 0xe5, 0xf8, 0xe6, 0xc5, 0xd8, 0xc6, 0xf9, 0xe3]);

/** Reads a text file as spreadsheets write them: with a byte order mark, UTF-8, or one of the old Windows code pages. */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: decode(bytes, 'utf-16le'), encoding: 'utf-16' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: decode(bytes, 'utf-16be'), encoding: 'utf-16' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    const encoding = isCentral(bytes) ? 'windows-1250' : 'windows-1252';
    return { text: decode(bytes, encoding), encoding };
  }
}

function isCentral(bytes: Uint8Array): boolean {
  let central = 0;
  let western = 0;
  for (const byte of bytes) {
    if (CENTRAL.has(byte)) central++;
    if (WESTERN.has(byte)) western++;
  }
  return central > western;
}

const decode = (bytes: Uint8Array, encoding: string) => new TextDecoder(encoding).decode(bytes);
