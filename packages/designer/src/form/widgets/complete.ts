/** The name that is being typed before the cursor: letters, digits and dots. */
export function wordBefore(text: string, caret: number): string {
  return /[A-Za-z_][\w.]*$/.exec(text.slice(0, caret))?.[0] ?? '';
}

export type Completed = {
  readonly text: string /** Where the cursor goes: between a function's parentheses. */;
  readonly caret: number;
};

/** Puts a chosen name in the place of the word before the cursor. */
export function complete(text: string, caret: number, name: string): Completed {
  const from = caret - wordBefore(text, caret).length;
  return {
    text: text.slice(0, from) + name + text.slice(caret),
    caret: from + name.length - (name.endsWith('()') ? 1 : 0),
  };
}
