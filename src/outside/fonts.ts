/** Sarabun as its package brings it: what documents are set in, the same on both runtimes. */
export type Fonts = { regular: Uint8Array; bold: Uint8Array }

/** Read when the first document is made, and kept. */
export type ReadFonts = () => Promise<Fonts>
