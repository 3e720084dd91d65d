import { Cascader } from 'antd';
import { containsWords } from './contains-words.ts';
import { pathTo, type TreeOption } from './tree-options.ts';

export interface CascaderProps { id?: string; value?: string | null; onChange?: (code: string | undefined) => void; placeholder?: string; disabled?: boolean; 'aria-label'?: string }

/** A cascader whose value is one code, not a path; any level may be chosen and every level is searched. */
export function TreeCascader({ options, value, onChange, ...rest }: CascaderProps & { options: TreeOption[] }) {
  return (
    <Cascader
      {...rest} allowClear changeOnSelect options={options} value={pathTo(options, value) ?? []} onChange={(path) => onChange?.(path?.at(-1) as string | undefined)}
      displayRender={(labels) => labels.slice(-2).join(' / ')} style={{ width: '100%' }}
      showSearch={{ filter: (input, path) => containsWords(path.map((o) => o.label).join(' '), input), limit: 30 }}
    />
  );
}
