import runtime from '../../package.json' with { type: 'json' };

/** Version of Callwright. */
export const VERSION: string = runtime.version;
