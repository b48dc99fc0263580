import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { StartupError } from '../startup-error.ts';

/** A password from the keyboard, unseen and twice, or the first line of what is piped in. */
export async function typedPassword(): Promise<string> {
  if (!process.stdin.isTTY) return line('');
  const first = await line('Password: ');
  if (first !== (await line('The same again: '))) throw new StartupError('The two passwords differ.');
  return first;
}

function line(prompt: string): Promise<string> {
  // A terminal would echo what is typed: nothing that readline writes gets through.
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = process.stdin.isTTY;
  const reader = createInterface({ input: process.stdin, output: terminal ? nowhere : undefined, terminal });
  // Only now, when the terminal has stopped echoing by itself.
  process.stderr.write(prompt);
  return new Promise((resolve, reject) => {
    let answer: string | null = null;
    reader.once('line', (text) => {
      answer = text;
      reader.close();
    });
    reader.once('SIGINT', () => reader.close());
    reader.once('close', () => {
      if (prompt !== '') process.stderr.write('\n');
      if (answer === null) reject(new StartupError('No password was given.'));
      else resolve(answer);
    });
  });
}
