/** What may be attached: known by its first bytes, never by its name. */
import { errors } from '../errors.ts';

export const mostBytes = 10 * 1024 * 1024;
/** of the citizen's own; a unit's proofs are not counted */
export const mostOfCitizen = 20;

interface Kind { mime: string; ending: string; zh: string; staffOnly?: true; fits(bytes: Uint8Array): boolean }
const begins = (...head: number[]) => (bytes: Uint8Array) => head.every((byte, i) => bytes[i] === byte);
const ascii = (text: string, at = 0) => (bytes: Uint8Array) => [...text].every((c, i) => bytes[at + i] === c.charCodeAt(0));
const all = (...tests: ((bytes: Uint8Array) => boolean)[]) => (bytes: Uint8Array) => tests.every((test) => test(bytes));
const contains = (text: string) => (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(text);

const kinds: readonly Kind[] = [
  { mime: 'image/jpeg', ending: 'jpg', zh: '照片', fits: begins(0xff, 0xd8, 0xff) },
  { mime: 'image/png', ending: 'png', zh: '图片', fits: begins(0x89, 0x50, 0x4e, 0x47) },
  { mime: 'image/webp', ending: 'webp', zh: '图片', fits: all(ascii('RIFF'), ascii('WEBP', 8)) },
  { mime: 'image/gif', ending: 'gif', zh: '图片', fits: ascii('GIF8') },
  { mime: 'application/pdf', ending: 'pdf', zh: 'PDF', fits: ascii('%PDF-') },
  { mime: 'video/mp4', ending: 'mp4', zh: '视频', fits: ascii('ftyp', 4) },
  { mime: 'audio/mpeg', ending: 'mp3', zh: '录音', fits: (b) => ascii('ID3')(b) || (b[0] === 0xff && ((b[1] ?? 0) & 0xe0) === 0xe0) },
  { mime: 'audio/wav', ending: 'wav', zh: '录音', fits: all(ascii('RIFF'), ascii('WAVE', 8)) },
  { mime: 'audio/amr', ending: 'amr', zh: '录音', fits: ascii('#!AMR') },
  { mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', ending: 'docx', zh: 'Word', staffOnly: true, fits: all(begins(0x50, 0x4b, 0x03, 0x04), contains('word/')) },
  { mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ending: 'xlsx', zh: 'Excel', staffOnly: true, fits: all(begins(0x50, 0x4b, 0x03, 0x04), contains('xl/')) },
];

export interface Checked { mime: string; name: string }

/** @throws HotlineError malformed for what is empty or of no known kind, tooLarge */
export function checkFile(name: string, bytes: Uint8Array, byStaff: boolean): Checked {
  if (bytes.length === 0) throw errors.malformed('文件是空的。', 'The file is empty.');
  if (bytes.length > mostBytes) throw errors.tooLarge(`${mostBytes / 1024 / 1024} MiB`);
  const kind = kinds.find((k) => (byStaff || !k.staffOnly) && k.fits(bytes));
  if (!kind) throw errors.malformed(byStaff ? '可以上传照片、PDF、MP4 视频、MP3/WAV/AMR 录音、docx 和 xlsx。' : '可以上传照片（JPG、PNG、WebP）、PDF、MP4 视频和录音。', 'Pictures, PDF, MP4 and recordings can be attached.');
  return { mime: kind.mime, name: cleanName(name, kind.ending) };
}

/** No path, no control characters, its real ending, and of a length that shows. */
function cleanName(name: string, ending: string): string {
  const base = (name.normalize('NFC').split(/[\\/]/).at(-1) ?? '').replace(/[\p{C}<>:"|?*]/gu, '').replace(/\.[A-Za-z0-9]{1,5}$/, '').trim();
  return `${[...base].slice(0, 60).join('') || '附件'}.${ending}`;
}
