import { useEffect, useState } from 'react';
import { listPhotos, readPhoto, sendPhoto, type PublicAttachment } from '../api/attachments.ts';
import { explain } from '../api/call.ts';
import { Notice } from '../parts/notice.tsx';
import { useLoaded } from '../parts/use-loaded.ts';
import { useReading } from '../reading/language.tsx';
import { shrinkPicture } from '../../parts/shrink-picture.ts';
import { Thumbs } from './thumbs.tsx';

/** What I sent, what came with the reply, and room for more while the appeal is open. */
export function MyPhotos({ ticketNo, code, mayAdd }: { ticketNo: string; code: string; mayAdd: boolean }) {
  const { language, words } = useReading();
  const { photos } = words;
  const { data, again } = useLoaded(`photos ${ticketNo}`, () => listPhotos(ticketNo, code));
  const [busy, setBusy] = useState(false);
  const [added, setAdded] = useState(0);
  const [failure, setFailure] = useState<unknown>(null);
  const add = async (input: HTMLInputElement) => {
    const files = [...(input.files ?? [])];
    input.value = '';
    setBusy(true);
    setFailure(null);
    try {
      for (const file of files) {
        const { blob, name } = await shrinkPicture(file);
        await sendPhoto(ticketNo, code, blob, name);
        setAdded((n) => n + 1);
      }
    } catch (error) {
      setFailure(error);
    }
    setBusy(false);
    again();
  };
  const items = data?.items ?? [];
  if (!items.length && !mayAdd) return null;
  return (
    <section className="photos" aria-labelledby="photos">
      <h2 id="photos">{photos.mine}</h2>
      <Pictures ticketNo={ticketNo} code={code} items={items} replyNote={photos.withReply} />
      {failure ? <Notice kind="problem"><p>{explain(failure, language, words)}</p></Notice> : null}
      {added > 0 && !busy && !failure && <p className="hint" role="status">{photos.allSent(added)}</p>}
      {mayAdd && <label className="button button-plain photo-add">{busy ? photos.uploading : photos.add}<input type="file" accept="image/*,application/pdf,video/mp4,audio/*" multiple disabled={busy} onChange={(e) => void add(e.target)} /></label>}
    </section>
  );
}

function Pictures({ ticketNo, code, items, replyNote }: { ticketNo: string; code: string; items: readonly PublicAttachment[]; replyNote: string }) {
  const [read, setRead] = useState<Record<string, string>>({});
  useEffect(() => {
    let here = true;
    for (const item of items) if (item.mime.startsWith('image/')) readPhoto(ticketNo, code, item.id).then((src) => { if (here) setRead((before) => ({ ...before, [item.id]: src })); }, () => { /* its name stands there instead */ });
    return () => { here = false; };
  }, [items, ticketNo, code]);
  return <Thumbs items={items.map((item) => ({ key: item.id, name: item.name, src: read[item.id] ?? null, ...(item.fromYou ? {} : { note: replyNote }) }))} />;
}
