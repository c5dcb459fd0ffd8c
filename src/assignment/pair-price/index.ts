/** What an override costs: forcing a pair that is not in a best assignment, or forbidding one that is. */

export { type PriceOfPair, priceOfPair, priceOfPairAsync } from "./price-of-pair.js";
