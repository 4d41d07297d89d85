/** A font as wrangler.toml's rule hands it to the Worker: its bytes. */
declare module '*.ttf' {
  const bytes: ArrayBuffer
  export default bytes
}
