import { useId, useState } from 'react';
import { useWords } from '../reading/language.tsx';
import { choose, drop, mostPhotos, useChosen } from './chosen.ts';
import { Thumbs } from './thumbs.tsx';

/** Pictures to go with the appeal. A phone offers its camera by itself. */
export function PhotoPicker() {
  const { photos } = useWords();
  const chosen = useChosen();
  const id = useId();
  const [busy, setBusy] = useState(false);
  const [over, setOver] = useState(0);
  const take = async (input: HTMLInputElement) => {
    const files = [...(input.files ?? [])];
    input.value = '';
    setBusy(true);
    setOver(await choose(files).finally(() => setBusy(false)));
  };
  return (
    <div className="photos" role="group" aria-labelledby={`${id}-label`}>
      <p className="label" id={`${id}-label`}>{photos.title}<span className="quiet">{photos.optional}</span></p>
      <p className="hint">{photos.hint(mostPhotos)}</p>
      <Thumbs items={chosen.map((c) => ({ key: String(c.key), name: c.name, src: c.preview, onRemove: () => drop(c.key) }))} />
      {chosen.length < mostPhotos && <label className="button button-plain photo-add">{busy ? photos.reading : photos.add}<input type="file" accept="image/*,application/pdf,video/mp4,audio/*" multiple disabled={busy} onChange={(e) => void take(e.target)} /></label>}
      {over > 0 && <p className="problem" role="alert">{photos.tooMany(mostPhotos)}</p>}
    </div>
  );
}
