import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { root, toolEnvironment } from './root.mjs';

/**
 * Runs a command in this terminal, hands signals on to it, and leaves with its exit code.
 * @param {string} command
 * @param {readonly string[]} args
 */
export function runThrough(command, args) {
  const child = spawn(command, args, { cwd: root, env: toolEnvironment(), stdio: 'inherit' });
  // In a terminal Ctrl+C reaches the child by itself: staying alive until it has ended is all that is left to do.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  }
  child.on('error', (error) => {
    console.error(`${command} could not be started: ${error.message}`);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + (signal === null ? 0 : constants.signals[signal]);
  });
}
