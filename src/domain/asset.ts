/** A picture beside a text. `width` and `height` are CSS pixels; `hash` is the start of its sha256. */
export interface Asset {
  name: string;
  hash: string;
  width: number;
  height: number;
}
