/**
 * What a form or a link says while its answer takes more than a second: empty until it is sent,
 * then said aloud, with a line that moves. Stands inside the form, or right behind the link.
 */
export function Busy({ text, now = false }: { text: string; now?: boolean }) {
  return (
    <p class="busy" role="status" data-busy={text}>
      {now ? text : null}
    </p>
  )
}
