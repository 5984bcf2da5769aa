/**
 * The inner loops of the network, in AssemblyScript for WebAssembly with SIMD. All pointers are byte addresses of 32-bit floats,
 * all strides (`ld…`) and widths count floats. Widths are multiples of four. `npm run kernels` compiles this file.
 */

/** `c[m × n] += a[m × k] · b[k × n]`, rows of each `ld` floats apart. `n` is a multiple of four. */
export function multiplyAdd(
  c: usize, ldc: i32, a: usize, lda: i32, b: usize, ldb: i32, m: i32, k: i32, n: i32,
): void {
  const sa = <usize>lda << 2;
  const sb = <usize>ldb << 2;
  const sc = <usize>ldc << 2;
  let j = 0;
  for (; j + 8 <= n; j += 8) {
    const bj = b + (<usize>j << 2);
    const cj = c + (<usize>j << 2);
    let i = 0;
    for (; i + 4 <= m; i += 4) {
      let ap = a + <usize>i * sa;
      let bp = bj;
      const c0 = cj + <usize>i * sc;
      const c1 = c0 + sc;
      const c2 = c1 + sc;
      const c3 = c2 + sc;
      let x00 = v128.load(c0);
      let x01 = v128.load(c0, 16);
      let x10 = v128.load(c1);
      let x11 = v128.load(c1, 16);
      let x20 = v128.load(c2);
      let x21 = v128.load(c2, 16);
      let x30 = v128.load(c3);
      let x31 = v128.load(c3, 16);
      for (let p = 0; p < k; p++) {
        const b0 = v128.load(bp);
        const b1 = v128.load(bp, 16);
        const a0 = v128.load32_splat(ap);
        x00 = f32x4.add(x00, f32x4.mul(a0, b0));
        x01 = f32x4.add(x01, f32x4.mul(a0, b1));
        const a1 = v128.load32_splat(ap + sa);
        x10 = f32x4.add(x10, f32x4.mul(a1, b0));
        x11 = f32x4.add(x11, f32x4.mul(a1, b1));
        const a2 = v128.load32_splat(ap + 2 * sa);
        x20 = f32x4.add(x20, f32x4.mul(a2, b0));
        x21 = f32x4.add(x21, f32x4.mul(a2, b1));
        const a3 = v128.load32_splat(ap + 3 * sa);
        x30 = f32x4.add(x30, f32x4.mul(a3, b0));
        x31 = f32x4.add(x31, f32x4.mul(a3, b1));
        ap += 4;
        bp += sb;
      }
      v128.store(c0, x00);
      v128.store(c0, x01, 16);
      v128.store(c1, x10);
      v128.store(c1, x11, 16);
      v128.store(c2, x20);
      v128.store(c2, x21, 16);
      v128.store(c3, x30);
      v128.store(c3, x31, 16);
    }
    for (; i < m; i++) {
      let ap = a + <usize>i * sa;
      let bp = bj;
      const c0 = cj + <usize>i * sc;
      let x0 = v128.load(c0);
      let x1 = v128.load(c0, 16);
      for (let p = 0; p < k; p++) {
        const a0 = v128.load32_splat(ap);
        x0 = f32x4.add(x0, f32x4.mul(a0, v128.load(bp)));
        x1 = f32x4.add(x1, f32x4.mul(a0, v128.load(bp, 16)));
        ap += 4;
        bp += sb;
      }
      v128.store(c0, x0);
      v128.store(c0, x1, 16);
    }
  }
  if (j < n) {
    const bj = b + (<usize>j << 2);
    const cj = c + (<usize>j << 2);
    for (let i = 0; i < m; i++) {
      let ap = a + <usize>i * sa;
      let bp = bj;
      const c0 = cj + <usize>i * sc;
      let x0 = v128.load(c0);
      for (let p = 0; p < k; p++) {
        x0 = f32x4.add(x0, f32x4.mul(v128.load32_splat(ap), v128.load(bp)));
        ap += 4;
        bp += sb;
      }
      v128.store(c0, x0);
    }
  }
}

/**
 * Rows of `k` floats as 16-bit numbers from -2047 to 2047, each row by a factor of its own: `from = to · factor`. `k` is a multiple
 * of eight. Four rows stand together in `to`, pair by pair: `to[i / 4][p / 2][i % 4][p % 2]`.
 */
export function narrow(to: usize, factors: usize, from: usize, ldfrom: i32, m: i32, k: i32): void {
  const bytes = <usize>k << 2;
  for (let i = 0; i < m; i++) {
    const row = from + ((<usize>i * <usize>ldfrom) << 2);
    let top = f32x4.splat(0);
    for (let p: usize = 0; p < bytes; p += 16) top = f32x4.pmax(top, f32x4.abs(v128.load(row + p)));
    const most = max(
      max(f32x4.extract_lane(top, 0), f32x4.extract_lane(top, 1)),
      max(f32x4.extract_lane(top, 2), f32x4.extract_lane(top, 3)),
    );
    const scale = f32x4.splat(most > 0 ? 2047 / most : 0);
    store<f32>(factors + (<usize>i << 2), most / 2047);
    let at = to + (<usize>(i >> 2) * <usize>k << 3) + (<usize>(i & 3) << 2);
    for (let p: usize = 0; p < bytes; p += 32) {
      const low = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(row + p), scale)));
      const high = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(row + p, 16), scale)));
      const pairs = i16x8.narrow_i32x4_s(low, high);
      v128.store32_lane(at, pairs, 0);
      v128.store32_lane(at, pairs, 1, 16);
      v128.store32_lane(at, pairs, 2, 32);
      v128.store32_lane(at, pairs, 3, 48);
      at += 64;
    }
  }
}

// @ts-ignore: decorator
@inline
function put(c: usize, base: usize, sum: v128, factor: v128, unit: v128): void {
  v128.store(c, f32x4.add(v128.load(base), f32x4.mul(f32x4.mul(f32x4.convert_i32x4_s(sum), factor), unit)));
}

/**
 * `c[m × n] = base[m × n] + a[m × k] · b[k × n]` for 16-bit numbers of at most 2047: rows of `a` by their `factors`, columns of `b` by
 * their `units`. `base` may be `c`, and one row for all where `ldbase` is 0.
 * `a` stands as `narrow` leaves it, `b` in panels of eight columns: `b[j / 8][p / 2][j % 8][p % 2]`. `k` and `n` are multiples of
 * eight, `k` at most 512, so that no sum leaves 32 bits.
 */
export function multiplyNarrow(
  c: usize, ldc: i32, base: usize, ldbase: i32, a: usize, factors: usize, b: usize, units: usize, m: i32, k: i32, n: i32,
): void {
  const sc = <usize>ldc << 2;
  const sd = <usize>ldbase << 2;
  const panel = <usize>k << 4;
  let bj = b;
  for (let j = 0; j < n; j += 8) {
    const cj = c + (<usize>j << 2);
    const dj = base + (<usize>j << 2);
    const u0 = v128.load(units + (<usize>j << 2));
    const u1 = v128.load(units + (<usize>j << 2), 16);
    const end = bj + panel;
    let ap = a;
    let i = 0;
    for (; i + 4 <= m; i += 4) {
      let x00 = i32x4.splat(0);
      let x01 = x00;
      let x10 = x00;
      let x11 = x00;
      let x20 = x00;
      let x21 = x00;
      let x30 = x00;
      let x31 = x00;
      for (let bp = bj; bp < end; bp += 32) {
        const b0 = v128.load(bp);
        const b1 = v128.load(bp, 16);
        const a0 = v128.load32_splat(ap);
        x00 = i32x4.add(x00, i32x4.dot_i16x8_s(a0, b0));
        x01 = i32x4.add(x01, i32x4.dot_i16x8_s(a0, b1));
        const a1 = v128.load32_splat(ap, 4);
        x10 = i32x4.add(x10, i32x4.dot_i16x8_s(a1, b0));
        x11 = i32x4.add(x11, i32x4.dot_i16x8_s(a1, b1));
        const a2 = v128.load32_splat(ap, 8);
        x20 = i32x4.add(x20, i32x4.dot_i16x8_s(a2, b0));
        x21 = i32x4.add(x21, i32x4.dot_i16x8_s(a2, b1));
        const a3 = v128.load32_splat(ap, 12);
        x30 = i32x4.add(x30, i32x4.dot_i16x8_s(a3, b0));
        x31 = i32x4.add(x31, i32x4.dot_i16x8_s(a3, b1));
        ap += 16;
      }
      const f = factors + (<usize>i << 2);
      const ci = cj + <usize>i * sc;
      const di = dj + <usize>i * sd;
      const f0 = v128.load32_splat(f);
      put(ci, di, x00, f0, u0);
      put(ci + 16, di + 16, x01, f0, u1);
      const f1 = v128.load32_splat(f, 4);
      put(ci + sc, di + sd, x10, f1, u0);
      put(ci + sc + 16, di + sd + 16, x11, f1, u1);
      const f2 = v128.load32_splat(f, 8);
      put(ci + 2 * sc, di + 2 * sd, x20, f2, u0);
      put(ci + 2 * sc + 16, di + 2 * sd + 16, x21, f2, u1);
      const f3 = v128.load32_splat(f, 12);
      put(ci + 3 * sc, di + 3 * sd, x30, f3, u0);
      put(ci + 3 * sc + 16, di + 3 * sd + 16, x31, f3, u1);
    }
    for (; i < m; i++) {
      let a0p = ap;
      let x0 = i32x4.splat(0);
      let x1 = x0;
      for (let bp = bj; bp < end; bp += 32) {
        const a0 = v128.load32_splat(a0p);
        x0 = i32x4.add(x0, i32x4.dot_i16x8_s(a0, v128.load(bp)));
        x1 = i32x4.add(x1, i32x4.dot_i16x8_s(a0, v128.load(bp, 16)));
        a0p += 16;
      }
      const f0 = v128.load32_splat(factors + (<usize>i << 2));
      const ci = cj + <usize>i * sc;
      const di = dj + <usize>i * sd;
      put(ci, di, x0, f0, u0);
      put(ci + 16, di + 16, x1, f0, u1);
      ap += 4;
    }
    bj = end;
  }
}

/** Smooth step from 0 to 1: `½ + ½ x / (1 + |x|)`. */
// @ts-ignore: decorator
@inline
function gate(x: v128): v128 {
  const half = f32x4.splat(0.5);
  const bound = f32x4.div(x, f32x4.add(f32x4.splat(1), f32x4.abs(x)));
  return f32x4.add(half, f32x4.mul(half, bound));
}

/** One row of `recur` for four columns: the state after it. `v` and `bias` are those of the forget gate; the reset gate's follow `hb` behind. */
// @ts-ignore: decorator
@inline
function step(row: usize, hb: usize, skip: usize, c: usize, out: usize, v: usize, bias: usize, before: v128): v128 {
  const z = v128.load(row);
  const f = gate(f32x4.add(f32x4.add(v128.load(row + hb), v128.load(bias)), f32x4.mul(v128.load(v), before)));
  const r = gate(
    f32x4.add(f32x4.add(v128.load(row + 2 * hb), v128.load(bias + hb)), f32x4.mul(v128.load(v + hb), before)),
  );
  const state = f32x4.add(z, f32x4.mul(f, f32x4.sub(before, z)));
  const x = v128.load(skip);
  v128.store(out, f32x4.add(x, f32x4.mul(r, f32x4.sub(state, x))));
  v128.store(c, state);
  v128.store(row + hb, f);
  v128.store(row + 2 * hb, r);
  return state;
}

/**
 * One direction of a simple recurrent unit over `steps` rows. `u` holds, a row, the candidate, forget and reset columns of
 * `h` floats each (before the gates; the gates' values stand there afterwards); `v` two rows of `h` (forget, reset), `bias` as well;
 * `skip` what passes by, `c` the states and `out` the results, with their own row strides. Sixteen columns go side by side, so that
 * some are worked on while others wait for their state.
 */
export function recur(
  u: usize, ldu: i32, skip: usize, ldskip: i32, v: usize, bias: usize,
  c: usize, ldc: i32, out: usize, ldout: i32, steps: i32, h: i32, backward: i32,
): void {
  const hb = <usize>h << 2;
  let j: usize = 0;
  for (; j + 64 <= hb; j += 64) {
    const w = v + j;
    const b = bias + j;
    let state0 = f32x4.splat(0);
    let state1 = state0;
    let state2 = state0;
    let state3 = state0;
    for (let s = 0; s < steps; s++) {
      const t = <usize>(backward ? steps - 1 - s : s);
      const row = u + ((t * <usize>ldu) << 2) + j;
      const x = skip + ((t * <usize>ldskip) << 2) + j;
      const ct = c + ((t * <usize>ldc) << 2) + j;
      const y = out + ((t * <usize>ldout) << 2) + j;
      state0 = step(row, hb, x, ct, y, w, b, state0);
      state1 = step(row + 16, hb, x + 16, ct + 16, y + 16, w + 16, b + 16, state1);
      state2 = step(row + 32, hb, x + 32, ct + 32, y + 32, w + 32, b + 32, state2);
      state3 = step(row + 48, hb, x + 48, ct + 48, y + 48, w + 48, b + 48, state3);
    }
  }
  for (; j < hb; j += 16) {
    let state = f32x4.splat(0);
    for (let s = 0; s < steps; s++) {
      const t = <usize>(backward ? steps - 1 - s : s);
      const row = u + ((t * <usize>ldu) << 2) + j;
      const x = skip + ((t * <usize>ldskip) << 2) + j;
      state = step(row, hb, x, c + ((t * <usize>ldc) << 2) + j, out + ((t * <usize>ldout) << 2) + j, v + j, bias + j, state);
    }
  }
}

/** `x / (1 + |x|)` over `count` floats, in place. */
export function squash(x: usize, count: i32): void {
  const one = f32x4.splat(1);
  const end = x + (<usize>count << 2);
  for (let at = x; at < end; at += 16) {
    const value = v128.load(at);
    v128.store(at, f32x4.div(value, f32x4.add(one, f32x4.abs(value))));
  }
}

/** `y += factor · x` over `count` floats. */
export function addScaled(y: usize, x: usize, factor: f32, count: i32): void {
  const scale = f32x4.splat(factor);
  const bytes = <usize>count << 2;
  for (let at: usize = 0; at < bytes; at += 16)
    v128.store(y + at, f32x4.add(v128.load(y + at), f32x4.mul(scale, v128.load(x + at))));
}

/** `y = ((a + b) + c) + d` over `count` floats. */
export function sumOf(y: usize, a: usize, b: usize, c: usize, d: usize, count: i32): void {
  const bytes = <usize>count << 2;
  for (let at: usize = 0; at < bytes; at += 16) {
    const sum = f32x4.add(f32x4.add(v128.load(a + at), v128.load(b + at)), v128.load(c + at));
    v128.store(y + at, f32x4.add(sum, v128.load(d + at)));
  }
}

/** For each of `m` rows, `ld` floats apart, the place of the highest of its first `n` floats, the first of equals: a 32-bit number. */
export function highest(to: usize, from: usize, ld: i32, m: i32, n: i32): void {
  for (let i = 0; i < m; i++) {
    const row = from + ((<usize>i * <usize>ld) << 2);
    let best = 0;
    let most = load<f32>(row);
    for (let j = 1; j < n; j++) {
      const value = load<f32>(row + (<usize>j << 2));
      if (value <= most) continue;
      best = j;
      most = value;
    }
    store<i32>(to + (<usize>i << 2), best);
  }
}

/** `y *= x` over `count` floats. */
export function multiplyBy(y: usize, x: usize, count: i32): void {
  const bytes = <usize>count << 2;
  for (let at: usize = 0; at < bytes; at += 16)
    v128.store(y + at, f32x4.mul(v128.load(y + at), v128.load(x + at)));
}

export { adam, recurBack, squashBack, transpose } from './training';
