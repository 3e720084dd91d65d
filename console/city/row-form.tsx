import { Button, DatePicker, Form, Input, InputNumber, Select, Switch } from 'antd';
import dayjs from 'dayjs';
import type { SheetView } from '../../ticketing/index.ts';
import { useLanguage } from '../i18n/language.tsx';
import { containsWords } from '../parts/contains-words.ts';
import { useShortcut } from '../shell/shortcuts.tsx';
import { parts, type Column, type Options } from './cells.ts';
import type { Row } from './queries.ts';
import { useCityWords } from './words.ts';

interface Props { sheet: SheetView; row: Row | null; isNew: boolean; options: Options; busy: boolean; onCheck: (cells: Row) => void }

/** One row as a form; every field by its kind. */
export function RowForm({ sheet, row, isNew, options, busy, onCheck }: Props) {
  const w = useCityWords();
  const { language } = useLanguage();
  const [form] = Form.useForm<Record<string, unknown>>();
  const values = Object.fromEntries(sheet.columns.map((c) => [c.name, fieldValue(c, row?.[c.name], isNew)]));
  const check = (given: Record<string, unknown>) => onCheck(Object.fromEntries(sheet.columns.map((c) => [c.name, cellOf(c, given[c.name])])));
  useShortcut('Ctrl+Enter', w.check, () => form.submit(), { whileTyping: true });
  return (
    // A list of choices that is open would take Ctrl+Enter for its own Enter, and undo the last choice.
    <div onKeyDownCapture={(e) => { if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) { e.stopPropagation(); e.preventDefault(); form.submit(); } }}>
    <Form form={form} layout="vertical" initialValues={values} onFinish={check} scrollToFirstError>
      {sheet.columns.map((c) => (
        <Form.Item key={c.name} name={c.name} label={c[language]} extra={c.fixed && !isNew ? w.fixed : c.hint} valuePropName={c.kind === 'flag' ? 'checked' : 'value'} rules={c.required ? [{ required: true, message: `${c[language]}?` }] : []}>
          {field(c, options, c.fixed === true && !isNew)}
        </Form.Item>
      ))}
      <Button type="primary" htmlType="submit" loading={busy} title="Ctrl+Enter">{w.check}</Button>
    </Form>
    </div>
  );
}

function field(column: Column, options: Options, disabled: boolean) {
  const source = column.of ? options[column.of] : undefined;
  const choices = (source?.items ?? []).map((o) => ({ value: o.value, label: source!.coded ? `${o.label}（${o.value}）` : o.label }));
  const search = { filterOption: (text: string, option?: { label: string }) => containsWords(option?.label ?? '', text) };
  switch (column.kind) {
    case 'one': return <Select allowClear disabled={disabled} options={choices} showSearch={search} />;
    case 'many': return <Select mode="multiple" allowClear options={choices} showSearch={search} />;
    case 'list': return <Select mode="tags" tokenSeparators={['、', '，', ',', ';', '；']} open={false} suffixIcon={null} />;
    case 'flag': return <Switch />;
    case 'number': return <InputNumber style={{ width: 200 }} />;
    case 'day': return <DatePicker />;
    case 'longText': return <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={column.most ?? 2000} />;
    default: return <Input disabled={disabled} maxLength={column.most ?? 200} />;
  }
}

function fieldValue({ kind }: Column, text: string | undefined, isNew: boolean): unknown {
  if (kind === 'flag') return text === undefined ? isNew : text === '是';
  if (kind === 'many' || kind === 'list') return parts(text);
  if (!text) return undefined;
  if (kind === 'day') return dayjs(text);
  return kind === 'number' ? Number(text) : text;
}

function cellOf({ kind }: Column, value: unknown): string {
  if (kind === 'flag') return value ? '是' : '否';
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.join('、');
  return dayjs.isDayjs(value) ? value.format('YYYY-MM-DD') : String(value).trim();
}
