import { useState } from 'react';

/** Copies text; the word on it says whether it worked. */
export function CopyButton({ text, label, done, failed }: { text: string; label: string; done: string; failed: string }) {
  const [said, setSaid] = useState(label);
  const copy = async () => setSaid((await copyText(text)) ? done : failed);
  return <button type="button" className="button button-plain" onClick={copy} aria-live="polite">{said}</button>;
}

/** The clipboard API exists only over https; a plain-http intranet page needs the old way. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = document.createElement('textarea');
    area.value = text;
    document.body.append(area);
    area.select();
    const worked = document.execCommand('copy');
    area.remove();
    return worked;
  }
}
