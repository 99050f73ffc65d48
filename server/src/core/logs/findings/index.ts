/** What the counts show: bursts, and codes that follow one another. */

export { findBursts, maxBursts } from './bursts';
export { type BurstOfCode, chainsOfBursts, chainsOfRequests, type FoundChain, maxChains } from './chains';
