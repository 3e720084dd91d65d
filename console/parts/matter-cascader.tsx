import { useMemo } from 'react';
import { useCity } from '../api/queries.ts';
import { useText } from '../i18n/text.ts';
import { TreeCascader, type CascaderProps } from './tree-cascader.tsx';
import { treeOptions } from './tree-options.ts';

/** The three levels of matters. */
export function MatterCascader(props: CascaderProps) {
  const t = useText();
  const { data } = useCity();
  const options = useMemo(() => treeOptions(data?.matters ?? [], (m) => m.code, (m) => m.name, (m) => m.parentCode), [data]);
  return <TreeCascader placeholder={t.field.matter} {...props} options={options} />;
}
