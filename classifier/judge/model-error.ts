/** A model folder that cannot be used; the message names the file and what is wrong with it. */
export class ModelError extends Error {
  override name = 'ModelError';
}
