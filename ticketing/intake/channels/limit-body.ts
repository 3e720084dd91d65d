import { bodyLimit } from 'hono/body-limit';
import { errors } from '../../errors.ts';

/** Refuses a body of more than so many KiB before it is read, also one sent in pieces without a length. */
export const limitBody = (kib: number) => bodyLimit({
  maxSize: kib * 1024,
  onError: () => { throw errors.tooLarge(kib < 1024 ? `${kib} KiB` : `${Math.floor(kib / 1024)} MiB`); },
});
