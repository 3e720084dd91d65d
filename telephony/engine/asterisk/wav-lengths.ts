/**
 * A WAV file whose header says how long it is. A switch that died while it wrote had not said so yet: what it wrote is all there.
 * @param file as it came; one that is no WAV file comes back as it is
 */
export function withRightLengths(file: Buffer): Buffer {
  if (file.length < 44 || file.toString('latin1', 0, 4) !== 'RIFF' || file.toString('latin1', 8, 12) !== 'WAVE') return file;
  for (let at = 12; at + 8 <= file.length; at += 8 + file.readUInt32LE(at + 4) + (file.readUInt32LE(at + 4) % 2)) {
    if (file.toString('latin1', at, at + 4) !== 'data') continue;
    const length = file.length - at - 8;
    if (file.readUInt32LE(at + 4) === length && file.readUInt32LE(4) === file.length - 8) return file;
    const right = Buffer.from(file);
    right.writeUInt32LE(length - (length % 2), at + 4);
    right.writeUInt32LE(file.length - 8, 4);
    return right;
  }
  return file;
}
