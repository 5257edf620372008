/** A picture as a browser may have it. */
export interface Prepared {
  /** Of the bytes, whatever the file is called; also the extension that it gets. */
  type: string
  /** px, upright; 0 where an SVG does not say. */
  width: number
  height: number
  /** What was made of the picture; absent where it is fine as it is. */
  made?: Uint8Array
}
