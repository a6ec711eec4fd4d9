/**
 * Numbers in [0, 1) for fault draws: with a seed always the same sequence (mulberry32, public domain), so that a
 * failing drill can be repeated; without one, `Math.random`.
 */
export function createRandom(seed: number | null): () => number {
  if (seed === null) return Math.random;
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
