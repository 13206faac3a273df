/** What the runtime tells whoever operates it; pino's loggers fit. Never given a number, digits or speech. */
export type Logger = {
  readonly info: (about: object, message: string) => void;
  readonly warn: (about: object, message: string) => void;
  readonly error: (about: object, message: string) => void;
};
