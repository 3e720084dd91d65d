export interface TreeOption { value: string; label: string; children?: TreeOption[] }

/**
 * A flat list with parents as options of a cascader.
 * @param parentOf the value of the parent, or null for a root
 */
export function treeOptions<T>(rows: readonly T[], valueOf: (row: T) => string, labelOf: (row: T) => string, parentOf: (row: T) => string | null): TreeOption[] {
  const options = new Map(rows.map((row) => [valueOf(row), { value: valueOf(row), label: labelOf(row) } as TreeOption]));
  const roots: TreeOption[] = [];
  for (const row of rows) {
    const option = options.get(valueOf(row))!;
    const parent = options.get(parentOf(row) ?? '');
    if (parent) (parent.children ??= []).push(option);
    else roots.push(option);
  }
  return roots;
}

/** The values from the root down to `value`. */
export function pathTo(roots: readonly TreeOption[], value: string | null | undefined): string[] | undefined {
  if (!value) return undefined;
  for (const option of roots) {
    if (option.value === value) return [value];
    const below = pathTo(option.children ?? [], value);
    if (below) return [option.value, ...below];
  }
  return undefined;
}
