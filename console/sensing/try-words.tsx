import { Input, Tag } from 'antd';
import { useEffect, useState } from 'react';
import { tryWords } from './queries.ts';
import { useDictionaryWords } from './words.ts';

const pauseMs = 350;

/** A text held against the words as they are being edited, before anybody relies on them. */
export function TryWords({ entries, nameOf }: { entries: readonly object[]; nameOf: (category: string) => string }) {
  const w = useDictionaryWords();
  const [text, setText] = useState('');
  const [found, setFound] = useState<{ word: string; category: string }[] | null>(null);
  const asked = JSON.stringify(entries);
  useEffect(() => {
    if (!text.trim()) return setFound(null);
    let stale = false;
    const timer = setTimeout(() => void tryWords(text, JSON.parse(asked)).then((answer) => { if (!stale) setFound(answer.found); }).catch(() => { if (!stale) setFound(null); }), pauseMs);
    return () => { stale = true; clearTimeout(timer); };
  }, [text, asked]);
  return (
    <section className="panel section">
      <h2>{w.tryIt}</h2>
      <Input.TextArea aria-label={w.tryIt} rows={3} maxLength={5000} value={text} placeholder={w.tryHint} onChange={(e) => setText(e.target.value)} />
      <p role="status" style={{ margin: '8px 0 0', minHeight: 22 }}>{found && (found.length ? <>{w.hits}：{found.map((f) => <Tag key={`${f.category} ${f.word}`} color="error">{nameOf(f.category)} · {f.word}</Tag>)}</> : w.noHits)}</p>
    </section>
  );
}
