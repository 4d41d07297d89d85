import { type Point, pad, type Stroke, strokesText } from '../../../src/domain/images/signature.ts'

/** A place to sign with a finger, a pen or the mouse; its strokes are sent, not a picture. */
export class Pad {
  private strokes: Stroke[] = []
  private current: Stroke | null = null
  private pen: CanvasRenderingContext2D

  constructor(
    private canvas: HTMLCanvasElement,
    private changed: (text: string) => void,
  ) {
    this.pen = canvas.getContext('2d')!
    this.pen.lineWidth = 4.4
    this.pen.lineCap = this.pen.lineJoin = 'round'
    canvas.addEventListener('pointerdown', event => {
      if (event.button !== 0) return
      event.preventDefault()
      // The pen goes on where it leaves the pad, and comes back into the same stroke.
      canvas.setPointerCapture(event.pointerId)
      this.current = [this.at(event)]
      this.strokes.push(this.current)
      this.draw()
    })
    canvas.addEventListener('pointermove', event => {
      if (!this.current) return
      const all = event.getCoalescedEvents?.() ?? []
      for (const each of all.length > 0 ? all : [event]) this.add(this.at(each))
      this.draw()
    })
    for (const end of ['pointerup', 'pointercancel'] as const) {
      canvas.addEventListener(end, () => {
        if (this.current) this.changed(strokesText(this.strokes))
        this.current = null
      })
    }
  }

  get isEmpty(): boolean {
    return this.strokes.length === 0
  }

  clear(): void {
    this.strokes = []
    this.draw()
    this.changed('')
  }

  /** What was signed before the page was drawn anew. */
  restore(text: string): void {
    if (text === '') return
    this.strokes = text.split(';').map(stroke =>
      stroke.split(' ').map(point => {
        const [x, y] = point.split(',').map(Number)
        return { x: x!, y: y! }
      }),
    )
    this.draw()
  }

  private at(event: PointerEvent): Point {
    const { left, top, width, height } = this.canvas.getBoundingClientRect()
    const within = (share: number, most: number) =>
      Math.round(Math.min(1, Math.max(0, share)) * most)
    return {
      x: within((event.clientX - left) / width, pad.width),
      y: within((event.clientY - top) / height, pad.height),
    }
  }

  private add(point: Point): void {
    const last = this.current!.at(-1)!
    if (Math.abs(last.x - point.x) + Math.abs(last.y - point.y) > 1) this.current!.push(point)
  }

  private draw(): void {
    this.pen.clearRect(0, 0, pad.width, pad.height)
    for (const [first, ...rest] of this.strokes) {
      this.pen.beginPath()
      this.pen.moveTo(first!.x, first!.y)
      for (const { x, y } of rest.length > 0 ? rest : [first!]) this.pen.lineTo(x, y)
      this.pen.stroke()
    }
  }
}
