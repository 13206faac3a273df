import type { SourceFile } from './source-file.ts';

const longest = 400;
const emptyName = /^(utils?|helpers?|common|misc|stuff)$/;

/** What is wrong with a file as a file: too long, or a name that doesn't say what is in it. */
export function wrongFile({ path, text }: SourceFile): string[] {
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
  const name = path.split('/').find((part) => emptyName.test(part.replace(/(\.test)?\.[a-z]+$/, '')));
  return [
    ...(lines > longest ? [`${path}: ${lines} lines; ${longest} is the limit. Which of its jobs can leave?`] : []),
    ...(name === undefined ? [] : [`${path}: "${name}" does not say what is in it`]),
  ];
}
