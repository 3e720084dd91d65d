/** A copy of a typed array with twice the room; the new half is filled with `blank`. */
export function doubled<T extends Int32Array | Uint32Array | Uint16Array>(array: T, blank = 0): T {
  const wider = new (array.constructor as new (length: number) => T)(array.length * 2);
  wider.set(array);
  if (blank !== 0) wider.fill(blank, array.length);
  return wider;
}
