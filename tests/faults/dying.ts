/** A place at which this process may be killed as if its power were cut: no handler runs, nothing is flushed. */
export function realDying(probability: number): () => void {
  return () => {
    if (Math.random() < probability) process.kill(process.pid, 'SIGKILL');
  };
}
