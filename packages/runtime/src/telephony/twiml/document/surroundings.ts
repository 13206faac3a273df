import type { Line } from '../addresses.ts';
import type { Dialect } from '../dialects/index.ts';

/** What a document needs beside its line. */
export type Surroundings = {
  readonly dialect: Dialect;
  readonly line: Line;
  /** Events of this generation that were sent before. */
  readonly n: number;
  readonly music: Music;
};

/** Where music goes on. */
export type Music = {
  readonly piece: number;
  readonly seconds: number;
  /** Address of a piece of the music with this name. */
  readonly address: (music: string, piece: number, seconds: number) => string;
};
