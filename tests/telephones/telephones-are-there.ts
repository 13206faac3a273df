/** Whether this machine has the lab; tests of real telephones are skipped where not. Set by the global setup. */
export const TELEPHONES = process.env.TELEPHONES === 'real';
