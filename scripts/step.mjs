const live = process.stdout.isTTY === true;
/** What is being done now, with how long it has taken; several may go on side by side. */
const underWay = /** @type {Map<string, () => string>} */ (new Map());

/** A step that could not be done; its message is for the person at the terminal, so no stack is shown. */
export class StepFailed extends Error {}

/**
 * Does one step of the work and says which, how it went and how many seconds it took.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @param {(result: T) => { ok: boolean, note: string }} [judge] a result that isn't ok is marked, not thrown
 * @returns {Promise<T>}
 */
export async function step(title, work, judge = () => ({ ok: true, note: '' })) {
  const began = performance.now();
  const seconds = () => `${((performance.now() - began) / 1000).toFixed(1)} s`;
  underWay.set(title, seconds);
  const show = () => {
    const all = [...underWay].map(([one, taken]) => `${one} ${taken()}`);
    process.stdout.write(`\r\x1b[2K… ${all.join(' · ')}`);
  };
  const clock = live ? setInterval(show, 200) : undefined;
  if (!live) console.log(`… ${title}`);
  const close = (/** @type {boolean} */ ok, /** @type {string} */ note) => {
    clearInterval(clock);
    underWay.delete(title);
    console.log(`${live ? '\r\x1b[2K' : ''}${ok ? '✓' : '✗'} ${title}${note === '' ? '' : `: ${note}`} (${seconds()})`);
  };
  try {
    const result = await work();
    const { ok, note } = judge(result);
    close(ok, note);
    return result;
  } catch (error) {
    close(false, '');
    throw error;
  }
}

/**
 * Runs a script's main work; a failed step ends it with a message and exit code 1.
 * @param {() => Promise<void>} main
 */
export async function runScript(main) {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
