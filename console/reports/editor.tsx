import { useState } from 'react';
import { App, Button, Input } from 'antd';
import { useNavigate } from 'react-router';
import { ErrorState } from '../parts/error-state.tsx';
import { useTell } from '../parts/use-tell.ts';
import { useShortcut } from '../shell/shortcuts.tsx';
import { ApiError } from '../api/error.ts';
import { BlockEditor } from './block-editor.tsx';
import { draftOf, freshId, inputOf, moved, same, type Draft } from './edited.ts';
import { InsertModal, type Wanted } from './insert-modal.tsx';
import { useReportVerb } from './queries.ts';
import type { Block, Report } from './views.ts';
import { useReportWords } from './words.ts';

/** The blocks of a draft. What is made of data is put in by the server, so what was typed is saved first. */
export function Editor({ report }: { report: Report }) {
  const w = useReportWords();
  const tell = useTell();
  const navigate = useNavigate();
  const { modal } = App.useApp();
  const act = useReportVerb(report.reportNo);
  const [draft, setDraft] = useState<Draft>(() => draftOf(report));
  const [after, setAfter] = useState<number | null>(null);
  const dirty = !same(draft, draftOf(report));
  const change = (blocks: Block[]) => setDraft({ ...draft, blocks });
  const take = (r: Report) => { setDraft(draftOf(r)); return r; };
  const save = async (): Promise<Report> => (dirty ? take(await act.mutateAsync({ verb: 'edit', input: inputOf(draft, report), revision: report.revision })) : report);
  const saveNow = () => void save().then(() => tell.done(w.saved), tell.failed);
  const then = (verb: string, input: Record<string, unknown>) => save().then(async (r) => { take(await act.mutateAsync({ verb, input, revision: r.revision })); setAfter(null); }).catch(tell.failed);
  useShortcut('Ctrl+S', w.save, saveNow, { whileTyping: true });
  const edit = report.verbs.find((v) => v.verb === 'edit');
  if (!edit?.allowed) return <ErrorState error={new ApiError(409, 'wrongState', edit?.why?.zh ?? w.states[report.state]!, edit?.why?.en ?? report.state)} />;

  const put = (wanted: Wanted) => {
    const at = after!;
    const anchor = draft.blocks[at]!;
    if (wanted.kind === 'heading' || wanted.kind === 'paragraph') {
      const id = freshId(draft.blocks);
      const block: Block = wanted.kind === 'heading' ? { id, section: 'own', kind: 'heading', level: 2, text: w.newHeading } : { id, section: 'own', kind: 'paragraph', spans: [w.newParagraph] };
      change([...draft.blocks.slice(0, at + 1), block, ...draft.blocks.slice(at + 1)]);
      setAfter(null);
    } else void then('insert', { after: anchor.id, what: wanted.kind === 'figure' ? { ...wanted, block: anchor.id } : wanted });
  };
  const redraft = (section: string) => void modal.confirm({ title: w.redraft, content: w.redraftHint, onOk: () => then('redraft', { section }) });
  const names = new Map(report.sections.map((s) => [s.id, s.zh]));
  const partAt = (i: number) => { const { section } = draft.blocks[i]!; return names.has(section) && draft.blocks.findIndex((b) => b.section === section) === i ? names.get(section)! : null; };
  return (
    <>
      <div className="edit-head">
        <Input aria-label={w.titleField} value={draft.title} maxLength={100} style={{ flex: '1 1 420px', fontWeight: 600 }} onChange={(e) => setDraft({ ...draft, title: e.target.value })} />
        {report.kind === 'bulletin' && <Input aria-label={w.addressee} addonBefore={w.addressee} value={draft.addressee} maxLength={100} style={{ width: 260 }} onChange={(e) => setDraft({ ...draft, addressee: e.target.value })} />}
        <Button type="primary" title="Ctrl+S" loading={act.isPending} disabled={!dirty} onClick={saveNow}>{w.save}</Button>
        <Button onClick={() => void save().then(() => navigate(`/reports/${report.reportNo}`), tell.failed)}>{w.back}</Button>
        <span className="quiet" aria-live="polite">{dirty ? w.unsaved : w.figureHint}</span>
      </div>
      <div className="edit-blocks">
        {draft.blocks.map((block, i) => (
          <BlockEditor key={block.id} report={report} block={block} shown={report.shown[report.blocks.findIndex((b) => b.id === block.id)]} first={i === 0} last={i === draft.blocks.length - 1} part={partAt(i)}
            onChange={(b) => change(draft.blocks.map((x, k) => (k === i ? b : x)))} onMove={(by) => change(moved(draft.blocks, i, by))} onRemove={() => change(draft.blocks.filter((_, k) => k !== i))} onPut={() => setAfter(i)} onRedraft={() => redraft(block.section)} />
        ))}
      </div>
      <InsertModal open={after !== null} report={report} intoParagraph={after !== null && draft.blocks[after]?.kind === 'paragraph'} busy={act.isPending} onClose={() => setAfter(null)} onPut={put} />
    </>
  );
}
