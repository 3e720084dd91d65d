import { markPhrases } from '../groups/mark-phrases.ts';

/** A text with the found words marked. */
export const Marked = ({ text, words }: { text: string; words: readonly string[] }) => markPhrases(text, words).map((part, i) => (part.marked ? <mark key={i}>{part.text}</mark> : <span key={i}>{part.text}</span>));
