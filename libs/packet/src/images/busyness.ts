import type { PageSize } from './page-size';

/** How much is drawn in a rectangle of a page: the spread of its greys, 0 (one colour) to 127. */
export type Busyness = (x: number, y: number, width: number, height: number) => number;

/** Measures on every other pixel of every other row of a page of greys, one byte each. */
export function busynessOf(greys: Uint8Array, page: PageSize): Busyness {
  return (x, y, width, height) => {
    const [left, top] = [Math.max(0, Math.floor(x)), Math.max(0, Math.floor(y))];
    const [right, bottom] = [Math.min(page.width, x + width), Math.min(page.height, y + height)];
    let [count, sum, squares] = [0, 0, 0];
    for (let row = top; row < bottom; row += 2) {
      for (let column = left; column < right; column += 2) {
        const grey = greys[row * page.width + column] ?? 0;
        count++;
        sum += grey;
        squares += grey * grey;
      }
    }
    return count === 0 ? 0 : Math.sqrt(Math.max(0, squares / count - (sum / count) ** 2));
  };
}
