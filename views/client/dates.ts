/**
 * A date field shows its day as the browser likes, often in the common era; beside it the same
 * day is said as the office says it. Without script the field alone must do.
 */
export function sayDates(root: ParentNode): void {
  const thai = document.documentElement.lang === 'th'
  const said = new Intl.DateTimeFormat(thai ? 'th-TH-u-ca-buddhist' : 'en-GB-u-ca-buddhist', {
    weekday: 'long',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  })
  for (const input of root.querySelectorAll<HTMLInputElement>('input[type="date"]')) {
    if (input.dataset.said) continue
    input.dataset.said = 'yes'
    const echo = document.createElement('output')
    echo.className = 'echo small quiet'
    echo.htmlFor.add(input.id)
    input.after(echo)
    const say = () => {
      const day = input.valueAsDate
      const parts = day === null ? [] : said.formatToParts(day)
      const era = (part: Intl.DateTimeFormatPart) => part.type !== 'era'
      echo.textContent = parts
        .filter(era)
        .map(part => part.value)
        .join('')
        .trim()
    }
    input.addEventListener('input', say)
    say()
  }
}
