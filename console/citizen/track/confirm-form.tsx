import { useWords } from '../reading/language.tsx';

/** A verb that takes no words: what it means, and one button. */
export function ConfirmForm({ words, busy, onSend }: { words: { means: string; send: string }; busy: boolean; onSend: () => void }) {
  const { act } = useWords();
  return (
    <>
      <p>{words.means}</p>
      <button type="button" className="button button-wide" disabled={busy} aria-busy={busy} onClick={onSend}>{busy ? act.sending : words.send}</button>
    </>
  );
}
