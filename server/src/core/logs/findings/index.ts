/** What the counts show: bursts, and codes that follow one another. */

export { findBursts } from './bursts';
export { type BurstOfCode, chainsOfBursts, chainsOfRequests, type FoundChain } from './chains';
