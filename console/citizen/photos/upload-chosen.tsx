import { useEffect, useRef, useState } from 'react';
import { sendPhoto } from '../api/attachments.ts';
import { Notice } from '../parts/notice.tsx';
import { useWords } from '../reading/language.tsx';
import { drop, useChosen } from './chosen.ts';
import { Thumbs } from './thumbs.tsx';

/** After the appeal is in: its pictures follow one by one. What fails says so and is sent again; the appeal itself is safe. */
export function UploadChosen({ ticketNo, code }: { ticketNo: string; code: string }) {
  const { photos } = useWords();
  const chosen = useChosen();
  const [sent, setSent] = useState(0);
  const [failed, setFailed] = useState(false);
  const running = useRef(false);
  const first = chosen[0];
  useEffect(() => {
    if (!first || failed || running.current) return;
    running.current = true;
    // The next one begins as soon as this one is out of the list: by then nothing may be running.
    sendPhoto(ticketNo, code, first.blob, first.name).finally(() => { running.current = false; }).then(() => { setSent((n) => n + 1); drop(first.key); }, () => setFailed(true));
  }, [first, failed, ticketNo, code]);
  if (!chosen.length) return sent ? <p className="hint" role="status">{photos.allSent(sent)}</p> : null;
  return (
    <section className="photos" aria-label={photos.title}>
      <p role="status">{photos.sending(sent + 1, sent + chosen.length)}</p>
      <Thumbs items={chosen.map((c) => ({ key: String(c.key), name: c.name, src: c.preview }))} />
      {failed && <Notice kind="problem"><p>{photos.failed}</p><button type="button" className="button button-plain" onClick={() => setFailed(false)}>{photos.again}</button></Notice>}
    </section>
  );
}
