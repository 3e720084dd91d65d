/** A phone's picture made small enough for a weak network. Drawn anew it also loses what cameras write into files: where and by which device. */
const longestSide = 1920;
const quality = 0.85;
/** Smaller ones are sent as they are, unless something is written on them. */
const smallBytes = 300 * 1024;

/**
 * @param lines written along the lower edge, as proof of where and when
 * @returns a JPEG, or the file itself where it is no picture that the browser can draw
 */
export async function shrinkPicture(file: File, lines: readonly string[] = []): Promise<{ blob: Blob; name: string }> {
  const asItIs = { blob: file, name: file.name };
  if (!file.type.startsWith('image/') || file.type === 'image/gif' || (file.size < smallBytes && !lines.length && file.type === 'image/jpeg')) return asItIs;
  const picture = await createImageBitmap(file).catch(() => null);
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  if (!picture || !pen) return asItIs;
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  if (lines.length) inscribe(pen, canvas, lines);
  const blob = await new Promise<Blob | null>((resolve) => { canvas.toBlob(resolve, 'image/jpeg', quality); });
  return blob ? { blob, name: `${file.name.replace(/\.[^.]+$/, '')}.jpg` } : asItIs;
}

function inscribe(pen: CanvasRenderingContext2D, { width, height }: HTMLCanvasElement, lines: readonly string[]): void {
  const size = Math.max(12, Math.round(Math.min(width, height) / 28));
  const line = size * 1.4;
  const top = height - line * lines.length - size * 0.6;
  pen.fillStyle = 'rgba(0, 0, 0, 0.45)';
  pen.fillRect(0, top, width, height - top);
  pen.fillStyle = '#fff';
  pen.font = `${size}px sans-serif`;
  pen.textBaseline = 'top';
  lines.forEach((text, i) => pen.fillText(text, size * 0.6, top + size * 0.3 + i * line, width - size));
}
