import { chooseUnits, type Units } from "../units.js";
import type { Pool } from "./pool.js";

/**
 * The unit a pool's values are rounded to: as fine as leaves exact what is added for everybody in a pair, and where the total is
 * solved after priorities, for every blossom that has to be full.
 */
export function poolUnits({ size, largest, integers, priorities }: Pool): Units {
  const pairLimit = priorities === undefined ? 64 * size : size * Math.max(64, size + 4);
  return chooseUnits({ measures: { largest, integers }, pairLimit });
}
