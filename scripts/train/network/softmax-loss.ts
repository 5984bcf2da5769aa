/** Cross entropy of the right one of `count` scores; leaves the gradient, times `weight`, in place of the scores. */
export function softmaxLoss(
  floats: Float32Array,
  at: number,
  count: number,
  right: number,
  weight: number,
): number {
  let top = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < count; i++) top = Math.max(top, floats[at + i] as number);
  let sum = 0;
  for (let i = 0; i < count; i++) {
    const power = Math.exp((floats[at + i] as number) - top);
    floats[at + i] = power;
    sum += power;
  }
  const share = (floats[at + right] as number) / sum;
  for (let i = 0; i < count; i++) floats[at + i] = ((floats[at + i] as number) / sum) * weight;
  floats[at + right] = (floats[at + right] as number) - weight;
  return -Math.log(Math.max(share, 1e-12));
}
