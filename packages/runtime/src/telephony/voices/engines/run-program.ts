import { spawn } from 'node:child_process';
import { SpeechFailed } from '../speech-engine.ts';

const MOST_BYTES = 64 * 1024 * 1024;

/** Runs a program on a text and gives what it writes. @throws SpeechFailed */
export function runProgram(command: string, args: readonly string[], input: string, ms: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'], timeout: ms, killSignal: 'SIGKILL' });
    const output: Buffer[] = [];
    let bytes = 0;
    let complaint = '';
    child.stdout.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > MOST_BYTES) child.kill('SIGKILL');
      else output.push(chunk);
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaint = (complaint + text).slice(-500);
    });
    child.on('error', (error) => reject(new SpeechFailed(`${command} can’t be run: ${error.message}`)));
    child.on('close', (code, signal) => {
      if (code === 0) resolve(Buffer.concat(output));
      else reject(new SpeechFailed(`${command} ended with ${signal ?? String(code)}. ${complaint.trim()}`.trim()));
    });
    // It may end before it has read everything; how it ended tells more than the broken pipe.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}
