import { useMemo } from 'react';
import { useCity } from '../api/queries.ts';
import { useText } from '../i18n/text.ts';
import { TreeCascader, type CascaderProps } from './tree-cascader.tsx';
import { treeOptions } from './tree-options.ts';

/** District, subdistrict, community, grid. Codes nest by prefix; the city itself is not a choice. */
export function RegionCascader(props: CascaderProps) {
  const t = useText();
  const { data } = useCity();
  const options = useMemo(() => {
    const regions = (data?.regions ?? []).filter((r) => r.level !== 'city');
    const codes = new Set(regions.map((r) => r.code));
    const parentOf = (code: string) => { for (let n = code.length - 1; n > 0; n--) if (codes.has(code.slice(0, n))) return code.slice(0, n); return null; };
    return treeOptions(regions, (r) => r.code, (r) => r.name, (r) => parentOf(r.code));
  }, [data]);
  return <TreeCascader placeholder={t.field.region} {...props} options={options} />;
}
