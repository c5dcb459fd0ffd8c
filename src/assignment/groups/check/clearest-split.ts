/**
 * The greatest mean silhouette width of a split in two of at least two each, in millionths rounded down, 0 at least: what `faultlineOf` defines,
 * by another way through the splits.
 */
export function clearestSplit(
  members: readonly number[],
  distance: (one: number, other: number) => number,
): number {
  const [first, ...rest] = members;
  let greatest = 0;
  const deal = (here: readonly number[], there: readonly number[], left: readonly number[]): void => {
    const [next, ...others] = left;
    if (next !== undefined) {
      deal([...here, next], there, others);
      deal(here, [...there, next], others);
    } else if (here.length > 1 && there.length > 1)
      greatest = Math.max(greatest, widths(here, there) + widths(there, here));
  };
  const widths = (own: readonly number[], other: readonly number[]): number =>
    own.reduce((sum, one) => {
      // Mean distances times the numbers of people that both are over.
      const near =
        other.length * own.reduce((all, mate) => all + (mate === one ? 0 : distance(one, mate)), 0);
      const far = (own.length - 1) * other.reduce((all, mate) => all + distance(one, mate), 0);
      return near === far ? sum : sum + Math.round((1_000_000 * (far - near)) / Math.max(near, far));
    }, 0);
  if (first !== undefined) deal([first], [], rest);
  return Math.floor(greatest / Math.max(1, members.length));
}
