/**
 * The state of arc-hybrid parsing: a stack, a buffer that is a position in the sentence, and the arcs made so far.
 *
 * Nodes are numbered 1 to n for the words, n + 1 for the root, which stands after the last word; 0 means "no node".
 * SHIFT moves the front of the buffer onto the stack; LEFT attaches the top of the stack to the front of the buffer;
 * RIGHT attaches the top of the stack to the word below it.
 *
 * @see Kuhlmann, Gómez-Rodríguez and Satta 2011; Goldberg and Nivre 2013 for the oracle used in training
 */
export const SHIFT = 0;
export const LEFT = 1;
export const RIGHT = 2;

export class ParseState {
  size = 0;
  /** The root's node number. */
  root = 1;
  front = 1;
  depth = 0;
  stack = new Int32Array(64);
  heads = new Int32Array(64);
  /** Relation plus 1; 0 before it is known. */
  labels = new Int32Array(64);
  left1 = new Int32Array(64);
  left2 = new Int32Array(64);
  right1 = new Int32Array(64);
  right2 = new Int32Array(64);
  leftCount = new Int32Array(64);
  rightCount = new Int32Array(64);
  /** Hash of the relations that the children of a node stand in, by side. */
  leftSet = new Int32Array(64);
  rightSet = new Int32Array(64);
  /** The actions taken so far, in order. */
  moves = new Uint8Array(128);
  moveCount = 0;

  /** Begin a sentence of `size` words. */
  start(size: number): void {
    this.size = size;
    this.root = size + 1;
    this.front = 1;
    this.depth = 0;
    this.moveCount = 0;
    if (this.stack.length < size + 2) this.#allocate((size + 2) * 2);
    for (const column of this.#columns()) column.fill(0, 0, size + 2);
  }

  get finished(): boolean {
    return this.front === this.root && this.depth === 0;
  }

  top(below: number): number {
    return below < this.depth ? (this.stack[this.depth - 1 - below] as number) : 0;
  }

  /** Whether an action may be taken; exactly one word becomes the child of the root. */
  allows(action: number): boolean {
    if (action === SHIFT) return this.front < this.root;
    if (action === RIGHT) return this.depth >= 2;
    return this.depth >= 1 && (this.front < this.root || this.depth === 1);
  }

  /** Become the same state as `other`. */
  copy(other: ParseState): void {
    const { size } = other;
    if (this.stack.length < size + 2) this.#allocate((size + 2) * 2);
    this.size = size;
    this.root = other.root;
    this.front = other.front;
    this.depth = other.depth;
    this.moveCount = other.moveCount;
    for (let at = 0; at < other.depth; at++) this.stack[at] = other.stack[at] as number;
    for (let at = 0; at < other.moveCount; at++) this.moves[at] = other.moves[at] as number;
    for (let node = 0; node <= other.root; node++) {
      this.heads[node] = other.heads[node] as number;
      this.labels[node] = other.labels[node] as number;
      this.left1[node] = other.left1[node] as number;
      this.left2[node] = other.left2[node] as number;
      this.right1[node] = other.right1[node] as number;
      this.right2[node] = other.right2[node] as number;
      this.leftCount[node] = other.leftCount[node] as number;
      this.rightCount[node] = other.rightCount[node] as number;
      this.leftSet[node] = other.leftSet[node] as number;
      this.rightSet[node] = other.rightSet[node] as number;
    }
  }

  shift(): void {
    this.moves[this.moveCount++] = SHIFT;
    this.stack[this.depth++] = this.front++;
  }

  /** Head that LEFT or RIGHT would give to the top of the stack. */
  headFor(action: number): number {
    return action === LEFT ? this.front : this.top(1);
  }

  /** Attach the top of the stack and pop it; `label` is the relation's index. */
  attach(action: number, label: number): void {
    const child = this.top(0);
    const head = this.headFor(action);
    this.heads[child] = head;
    this.labels[child] = label + 1;
    this.depth--;
    this.moves[this.moveCount++] = action;
    if (child < head) {
      this.left2[head] = this.left1[head] as number;
      this.left1[head] = child;
      this.leftCount[head] = (this.leftCount[head] as number) + 1;
      this.leftSet[head] = addToSet(this.leftSet[head] as number, label);
    } else {
      this.right2[head] = this.right1[head] as number;
      this.right1[head] = child;
      this.rightCount[head] = (this.rightCount[head] as number) + 1;
      this.rightSet[head] = addToSet(this.rightSet[head] as number, label);
    }
  }

  #columns(): readonly Int32Array[] {
    return [
      this.heads,
      this.labels,
      this.left1,
      this.left2,
      this.right1,
      this.right2,
      this.leftCount,
      this.rightCount,
      this.leftSet,
      this.rightSet,
    ];
  }

  #allocate(size: number): void {
    this.stack = new Int32Array(size);
    this.heads = new Int32Array(size);
    this.labels = new Int32Array(size);
    this.left1 = new Int32Array(size);
    this.left2 = new Int32Array(size);
    this.right1 = new Int32Array(size);
    this.right2 = new Int32Array(size);
    this.leftCount = new Int32Array(size);
    this.rightCount = new Int32Array(size);
    this.leftSet = new Int32Array(size);
    this.rightSet = new Int32Array(size);
    this.moves = new Uint8Array(2 * size);
  }
}

/** Order-free hash of a set of relations: each relation's bits count once. */
function addToSet(set: number, label: number): number {
  return set | (1 << (Math.imul(label + 1, 0x9e3779b1) >>> 27));
}
