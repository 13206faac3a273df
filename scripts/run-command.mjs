import { spawn } from 'node:child_process';
import { root, toolEnvironment } from './root.mjs';

/**
 * Runs a command in the repository's folder and keeps what it prints.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Record<string, string>} [environment] added to the tools' environment
 * @returns {Promise<{ code: number, output: string }>} a command that can't be started has code 127
 */
export function runCommand(command, args, environment = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...toolEnvironment(), ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    const keep = (/** @type {Buffer} */ chunk) => {
      output += chunk.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
