/** What only the training of the network does, in AssemblyScript as `kernels.ts`: the ways back, and the steps of its parameters. */

/** Derivative of `gate` by its value: `½ (1 - |2y - 1|)²`. */
// @ts-ignore: decorator
@inline
function gateSlope(y: v128): v128 {
  const one = f32x4.splat(1);
  const rest = f32x4.sub(one, f32x4.abs(f32x4.sub(f32x4.add(y, y), one)));
  return f32x4.mul(f32x4.splat(0.5), f32x4.mul(rest, rest));
}

/**
 * The way back through `recur`: `u` and `c` as it left them, `dout` the gradient of its results. Fills `du`, adds onto `dskip`,
 * `dv` and `dbias`.
 */
export function recurBack(
  u: usize, ldu: i32, skip: usize, ldskip: i32, v: usize, c: usize, ldc: i32, dout: usize, lddout: i32,
  du: usize, dskip: usize, dv: usize, dbias: usize, steps: i32, h: i32, backward: i32,
): void {
  const hb = <usize>h << 2;
  const one = f32x4.splat(1);
  for (let j: usize = 0; j < hb; j += 16) {
    const vf = v128.load(v + j);
    const vr = v128.load(v + hb + j);
    let dvf = v128.load(dv + j);
    let dvr = v128.load(dv + hb + j);
    let dbf = v128.load(dbias + j);
    let dbr = v128.load(dbias + hb + j);
    let run = f32x4.splat(0);
    for (let s = steps - 1; s >= 0; s--) {
      const t = <usize>(backward ? steps - 1 - s : s);
      const row = u + ((t * <usize>ldu) << 2) + j;
      const z = v128.load(row);
      const f = v128.load(row + hb);
      const r = v128.load(row + 2 * hb);
      const state = v128.load(c + ((t * <usize>ldc) << 2) + j);
      let before = f32x4.splat(0);
      if (s > 0) {
        const p = <usize>(backward ? steps - s : s - 1);
        before = v128.load(c + ((p * <usize>ldc) << 2) + j);
      }
      const x = v128.load(skip + ((t * <usize>ldskip) << 2) + j);
      const dh = v128.load(dout + ((t * <usize>lddout) << 2) + j);
      const dr = f32x4.mul(f32x4.mul(dh, f32x4.sub(state, x)), gateSlope(r));
      const ds = f32x4.add(run, f32x4.mul(dh, r));
      const df = f32x4.mul(f32x4.mul(ds, f32x4.sub(before, z)), gateSlope(f));
      const dx = dskip + ((t * <usize>ldskip) << 2) + j;
      v128.store(dx, f32x4.add(v128.load(dx), f32x4.mul(dh, f32x4.sub(one, r))));
      const drow = du + ((t * <usize>ldu) << 2) + j;
      v128.store(drow, f32x4.mul(ds, f32x4.sub(one, f)));
      v128.store(drow + hb, df);
      v128.store(drow + 2 * hb, dr);
      dvf = f32x4.add(dvf, f32x4.mul(df, before));
      dvr = f32x4.add(dvr, f32x4.mul(dr, before));
      dbf = f32x4.add(dbf, df);
      dbr = f32x4.add(dbr, dr);
      run = f32x4.add(f32x4.mul(ds, f), f32x4.add(f32x4.mul(df, vf), f32x4.mul(dr, vr)));
    }
    v128.store(dv + j, dvf);
    v128.store(dv + hb + j, dvr);
    v128.store(dbias + j, dbf);
    v128.store(dbias + hb + j, dbr);
  }
}

/** Gradient before `squash` from the one after it (`dy`, in place) and its values `y`: times `(1 - |y|)²`. */
export function squashBack(dy: usize, y: usize, count: i32): void {
  const one = f32x4.splat(1);
  const bytes = <usize>count << 2;
  for (let at: usize = 0; at < bytes; at += 16) {
    const rest = f32x4.sub(one, f32x4.abs(v128.load(y + at)));
    v128.store(dy + at, f32x4.mul(v128.load(dy + at), f32x4.mul(rest, rest)));
  }
}

/** `to[n × m] = from[m × n]` turned, row strides `ldfrom` and `ldto`. */
export function transpose(to: usize, ldto: i32, from: usize, ldfrom: i32, m: i32, n: i32): void {
  for (let i = 0; i < m; i++)
    for (let j = 0; j < n; j++)
      store<f32>(to + ((<usize>j * <usize>ldto + <usize>i) << 2), load<f32>(from + ((<usize>i * <usize>ldfrom + <usize>j) << 2)));
}

/** One step of Adam: values `p`, gradient `g` (set to 0 afterwards), moments `m` and `v`. */
export function adam(
  p: usize, g: usize, m: usize, v: usize, count: i32, rate: f32, beta1: f32, beta2: f32, epsilon: f32,
): void {
  const b1 = f32x4.splat(beta1);
  const b2 = f32x4.splat(beta2);
  const c1 = f32x4.splat(1 - beta1);
  const c2 = f32x4.splat(1 - beta2);
  const step = f32x4.splat(rate);
  const e = f32x4.splat(epsilon);
  const bytes = <usize>count << 2;
  for (let at: usize = 0; at < bytes; at += 16) {
    const grad = v128.load(g + at);
    const first = f32x4.add(f32x4.mul(b1, v128.load(m + at)), f32x4.mul(c1, grad));
    const second = f32x4.add(f32x4.mul(b2, v128.load(v + at)), f32x4.mul(c2, f32x4.mul(grad, grad)));
    v128.store(m + at, first);
    v128.store(v + at, second);
    v128.store(p + at, f32x4.sub(v128.load(p + at), f32x4.div(f32x4.mul(step, first), f32x4.add(f32x4.sqrt(second), e))));
    v128.store(g + at, f32x4.splat(0));
  }
}
