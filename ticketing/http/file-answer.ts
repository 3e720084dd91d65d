import type { Context } from 'hono';

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * A file as the answer, under its own name whatever the script.
 * @param file.shown the browser may show it in place of saving it. @param file.kept false: neither browser nor proxy keeps a copy
 */
export function fileAnswer(c: Context, bytes: Uint8Array, { name, type, shown = false, kept = true }: { name: string; type: string; shown?: boolean; kept?: boolean }) {
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': type, 'content-disposition': `${shown ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(name)}`, ...(kept ? {} : { 'cache-control': 'private, no-store' }),
  });
}
