import { type TUnsafe, Type } from 'typebox';

/** One of these words. */
export const oneOf = <const T extends string>(words: readonly T[]): TUnsafe<T> =>
  Type.Unsafe<T>({ type: 'string', enum: [...words] });
