import { useMemo } from 'react';
import { useCity } from '../api/queries.ts';
import type { MatterView } from '../api/types.ts';
import { useText } from '../i18n/text.ts';
import { TreeCascader, type CascaderProps } from './tree-cascader.tsx';
import { treeOptions } from './tree-options.ts';

/** The three levels of matters that may be chosen today; one that has ended is there only where it is the value already. */
export function MatterCascader(props: CascaderProps) {
  return <Matters {...props} shown={(m) => m.choosable || (props.value ?? '').startsWith(m.code)} />;
}

/** All matters that ever were: to look for tickets of before. */
export function AnyMatterCascader(props: CascaderProps) {
  return <Matters {...props} shown={always} />;
}
const always = () => true;

function Matters({ shown, ...props }: CascaderProps & { shown: (matter: MatterView) => boolean }) {
  const t = useText();
  const { data } = useCity();
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- which are shown hangs on the value alone
  const options = useMemo(() => treeOptions((data?.matters ?? []).filter(shown), (m) => m.code, (m) => (m.choosable ? m.name : `${m.name}${t.common.ended}`), (m) => m.parentCode), [data, props.value, t]);
  return <TreeCascader placeholder={t.field.matter} {...props} options={options} />;
}
