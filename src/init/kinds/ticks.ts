/**
 * Cells that say yes or no to their column.
 */

const TICK = /^(?:x|yes|no|true|false|0|1|✓|y|n)$/i;

/** Whether a cell says that something is ticked, or that it is not. */
export function isTick(cell: string): boolean {
  return TICK.test(cell);
}
