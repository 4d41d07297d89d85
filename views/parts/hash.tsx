/** A hash or an id as it is read aloud and compared: broken after every 16 signs, and copied as one. */
export function Hash({ text }: { text: string }) {
  const groups = text.match(/.{1,16}/gs) ?? []
  return (
    <code class="hash">
      {groups.map((group, index) => (
        <>
          {index > 0 && <wbr />}
          {group}
        </>
      ))}
    </code>
  )
}
