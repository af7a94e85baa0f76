/** Pixels. */
export interface PageSize {
  width: number;
  height: number;
}
