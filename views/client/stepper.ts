/** Wakes the − and + of every quantity; without script the number is typed. */
export function wakeSteppers(root: ParentNode): void {
  for (const stepper of root.querySelectorAll('[data-stepper]')) {
    const input = stepper.querySelector('input')
    for (const button of stepper.querySelectorAll<HTMLButtonElement>('[data-step]')) {
      if (!button.hidden || !input) continue
      button.hidden = false
      button.addEventListener('click', () => {
        if (button.dataset.step === '1') input.stepUp()
        else input.stepDown()
        input.dispatchEvent(new Event('change', { bubbles: true }))
      })
    }
  }
}
