import type { SpeakersLine } from './speakers-list.ts';

/**
 * The line of a file that came back from the studio: by its name, whatever the case, the kind of file, and what
 * computers add to names (`name (1).wav`, `name_v2.mp3`, `name-final.wav`).
 */
export function findLine(lines: readonly SpeakersLine[], file: string): SpeakersLine | null {
  const name = stemOf(file);
  return (
    lines.find((line) => stemOf(line.file) === name) ??
    lines.find((line) => stemOf(line.file) === trimmed(name)) ??
    null
  );
}

/** The line whose name is most like it, for a message that helps. */
export function nearestLine(lines: readonly SpeakersLine[], file: string): SpeakersLine | null {
  const pairs = pairsOf(stemOf(file));
  let best: { line: SpeakersLine; likeness: number } | null = null;
  for (const line of lines) {
    const others = pairsOf(stemOf(line.file));
    const shared = [...pairs].filter((pair) => others.has(pair)).length;
    const likeness = (2 * shared) / Math.max(1, pairs.size + others.size);
    if (likeness > (best?.likeness ?? 0.3)) best = { line, likeness };
  }
  return best?.line ?? null;
}

function stemOf(file: string): string {
  const name = file.split(/[/\\]/).at(-1) ?? '';
  return name
    .trim()
    .toLowerCase()
    .replace(/\.(wav|wave|mp3)$/, '')
    .replace(/[\s_]+/g, '-');
}

function trimmed(stem: string): string {
  return stem.replace(/(-?\(\d+\)|-v\d+|-final|-copy|-kopie|-\d+)+$/, '');
}

/** Pairs of letters that follow each other (Dice's coefficient compares them). */
function pairsOf(text: string): ReadonlySet<string> {
  return new Set([...text].slice(1).map((letter, i) => `${text[i] ?? ''}${letter}`));
}
