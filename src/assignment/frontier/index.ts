/** Coverage against quality: the best total for every number of pairs. */

export { type FrontierPoint, frontier, frontierAsync } from "./frontier.js";
