/** Split a cell that holds several values. Empty ones are left out. */
export function values(cell: string | undefined): readonly string[] {
  if (!cell) return [];
  return cell
    .split(';')
    .map((value) => value.trim())
    .filter((value) => value !== '');
}
