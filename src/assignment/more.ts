/** Beyond coverage and total: `mentor-matching/assignment/more`. */

export * from "./bottleneck/index.js";
export * from "./frontier/index.js";
export * from "./pair-price/index.js";
export * from "./pool/index.js";
export * from "./stable/index.js";
export * from "./worst-off/index.js";
