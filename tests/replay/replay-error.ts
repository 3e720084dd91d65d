/** Something the person at the terminal can put right. Printed without a stack. */
export class ReplayError extends Error {
  override name = 'ReplayError';
}
