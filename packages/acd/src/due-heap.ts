/** Falls due at a time. `name` decides between equal times, so that the order doesn't depend on who was added first. */
export type Named = { readonly at: number; readonly name: string };

/** What falls due, earliest first; a binary heap. What has been overtaken by events stays in it and is passed over when it comes up. */
export type DueHeap<T extends Named> = {
  readonly add: (due: T) => void;
  readonly next: () => T | undefined;
  readonly take: () => T | undefined;
};

export function createDueHeap<T extends Named>(): DueHeap<T> {
  const heap: T[] = [];
  return {
    add: (due) => {
      heap.push(due);
      rise(heap, heap.length - 1);
    },
    next: () => heap[0],
    take: () => {
      const first = heap[0];
      const last = heap.pop();
      if (first === undefined || last === undefined || heap.length === 0) return first;
      heap[0] = last;
      sink(heap);
      return first;
    },
  };
}

function rise<T extends Named>(heap: T[], from: number): void {
  let place = from;
  while (place > 0) {
    const parent = (place - 1) >> 1;
    if (!swapIfLess(heap, place, parent)) return;
    place = parent;
  }
}

function sink<T extends Named>(heap: T[]): void {
  let place = 0;
  for (;;) {
    const left = 2 * place + 1;
    const right = left + 1;
    const smaller = isBefore(heap[right], heap[left]) ? right : left;
    if (left >= heap.length || !swapIfLess(heap, smaller, place)) return;
    place = smaller;
  }
}

function swapIfLess<T extends Named>(heap: T[], below: number, above: number): boolean {
  const low = heap[below];
  const high = heap[above];
  if (low === undefined || high === undefined || !isBefore(low, high)) return false;
  heap[below] = high;
  heap[above] = low;
  return true;
}

function isBefore(one: Named | undefined, other: Named | undefined): boolean {
  if (one === undefined || other === undefined) return one !== undefined;
  return one.at === other.at ? one.name < other.name : one.at < other.at;
}
