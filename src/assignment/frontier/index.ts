/** Coverage against quality: the best total for every number of pairs. */

export { type FrontierPoint, frontier } from "./frontier.js";
