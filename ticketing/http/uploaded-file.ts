import type { Context } from 'hono';
import { errors } from '../errors.ts';

export interface Uploaded { file: { name: string; bytes: Uint8Array }; /** the form's other fields */ fields: Record<string, unknown> }

/** The one file of a form. @throws invalid when there is none, or the body is no form */
export async function uploadedFile(c: Context): Promise<Uploaded> {
  const { file, ...fields } = await c.req.parseBody().catch((): Record<string, unknown> => ({}));
  if (!(file instanceof File)) throw errors.invalid([{ path: 'file', message: '请选择文件' }]);
  return { file: { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }, fields };
}
