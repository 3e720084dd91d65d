import { useState } from 'react';
import { Alert, Button, Drawer, Input } from 'antd';
import type { ChangeView, SheetView } from '../../ticketing/index.ts';
import { useLanguage } from '../i18n/language.tsx';
import { useErrorText } from '../parts/error-text.ts';
import { shortestReason } from '../parts/reason-modal.tsx';
import { useTell } from '../parts/use-tell.ts';
import { useShortcut } from '../shell/shortcuts.tsx';
import { rowLabel, type Options } from './cells.ts';
import { Preview } from './preview.tsx';
import { useCityAct, usePreview, type ReadFile, type Row } from './queries.ts';
import { RowForm } from './row-form.tsx';
import { useCityWords } from './words.ts';

/** A row to change (null: a new one), or a file that was read. */
export type Proposing = { options: Options } & ({ row: Row | null } | { read: ReadFile });

/** First what shall stand there, then what that changes, then why: and off to the second person. */
export function ProposeDrawer({ sheet, proposing, onClose }: { sheet: SheetView; proposing: Proposing; onClose: () => void }) {
  const w = useCityWords();
  const { language } = useLanguage();
  const tell = useTell();
  const errorText = useErrorText();
  const check = usePreview(sheet.name);
  const act = useCityAct<ChangeView>();
  const [reason, setReason] = useState('');
  const [edited, setEdited] = useState<Row | null>(null);
  const read = 'read' in proposing ? proposing.read : edited ? check.data ?? null : null;
  const row = 'row' in proposing ? proposing.row : null;
  const ready = read !== null && read.preview.faults.length === 0 && read.preview.added + read.preview.changed > 0;
  const submit = () => ready && reason.trim().length >= shortestReason && !act.isPending && act.mutate({ path: `${sheet.name}/propose`, input: { rows: read.rows, reason: reason.trim(), ...(read.fileName ? { fileName: read.fileName } : {}) } }, { onSuccess: () => { tell.done(w.proposed); onClose(); } });
  useShortcut('Ctrl+Enter', w.propose, submit, { whileTyping: true, enabled: ready });
  const title = 'read' in proposing ? proposing.read.fileName ?? w.upload : row ? w.edit(rowLabel(sheet.columns, row, proposing.options)) : w.adding(sheet[language]);
  return (
    <Drawer open onClose={onClose} title={title} size={720} destroyOnHidden
      footer={read && <div className="city-foot">
        <Input.TextArea rows={2} maxLength={2000} value={reason} onChange={(e) => setReason(e.target.value)} placeholder={w.reasonHint} aria-label={w.reason} disabled={!ready} />
        {act.isError && <Alert type="error" showIcon title={errorText(act.error)} />}
        <div className="verb-bar">
          <Button type="primary" title="Ctrl+Enter" disabled={!ready || reason.trim().length < shortestReason} loading={act.isPending} onClick={submit}>{w.propose}</Button>
          {edited && <Button onClick={() => setEdited(null)}>{w.back}</Button>}
        </div>
      </div>}>
      {check.isError && <Alert type="error" showIcon title={errorText(check.error)} style={{ marginBottom: 12 }} />}
      {read ? <Preview sheet={sheet} preview={read.preview} options={proposing.options} />
        : <RowForm sheet={sheet} row={edited ?? row} isNew={row === null} options={proposing.options} busy={check.isPending} onCheck={(cells) => check.mutate([cells], { onSuccess: () => setEdited(cells) })} />}
    </Drawer>
  );
}
