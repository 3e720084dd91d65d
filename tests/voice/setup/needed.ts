import { execFileSync } from 'node:child_process';
import { asteriskHere } from './asterisk.ts';

/** Says what is missing before the first test fails of it. */
export default function needed(): void {
  asteriskHere();
  try {
    execFileSync('sipp', ['-v'], { stdio: 'pipe' });
  } catch (error) {
    // it answers its version with a status of its own
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new Error('sipp is not here. Run once as root: apt-get install sip-tester', { cause: error });
  }
}
