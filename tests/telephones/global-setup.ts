import { installLab, labPrograms } from './lab.ts';

/** Sees to it that the tests of real telephones have an Asterisk; where they can't, they are skipped, and it is said. */
export default function setup(): void {
  const reason = installLab();
  process.env.TELEPHONES = reason === null ? 'real' : 'none';
  if (reason === null) console.log(`· Asterisk: ${labPrograms()}`);
  else console.log(`· NO REAL TELEPHONES HERE: the lab could not be installed (${reason}), so their tests are SKIPPED`);
}
