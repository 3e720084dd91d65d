import { useEffect, useRef } from 'react';
import { spansIn } from './edited.ts';
import type { Report, ReportSpan } from './views.ts';
import { useReportWords } from './words.ts';

/** A paragraph one types in; its figures are words in one piece that can be moved and deleted, and not typed in. Pasted text comes as plain text. */
export function ParagraphEditor({ report, spans, onChange }: { report: Report; spans: readonly ReportSpan[]; onChange: (spans: ReportSpan[]) => void }) {
  const w = useReportWords();
  const box = useRef<HTMLDivElement>(null);
  const told = useRef('');
  // a figure may be here before its value is: the report comes on its own way
  const read = (those: readonly ReportSpan[]) => JSON.stringify(those.map((s) => (typeof s === 'string' ? s : { ...s, ...report.figures[s.figure] })));
  // React must not draw over what somebody types: the box is filled when the words, or the values in them, come from elsewhere
  useEffect(() => {
    const now = read(spans);
    if (!box.current || now === told.current) return;
    told.current = now;
    box.current.replaceChildren(...spans.map((s) => {
      if (typeof s === 'string') return document.createTextNode(s);
      const chip = document.createElement('span');
      chip.dataset.figure = s.figure;
      chip.contentEditable = 'false';
      chip.textContent = report.figures[s.figure]?.text ?? '';
      chip.title = report.figures[s.figure]?.label ?? '';
      return chip;
    }));
  }, [spans, report]);
  const tell = () => { const next = spansIn(box.current!); told.current = read(next); onChange(next); };
  return (
    <div ref={box} className="edit-words" contentEditable role="textbox" aria-multiline aria-label={w.paragraph} suppressContentEditableWarning onInput={tell}
      onPaste={(event) => { event.preventDefault(); document.execCommand('insertText', false, event.clipboardData.getData('text/plain')); }} />
  );
}
