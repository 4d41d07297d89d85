import { useWords } from '../view.ts'
import { deskWords } from '../words/desk.ts'

export function DeskPage() {
  const w = useWords(deskWords)
  return <h1>{w.title}</h1>
}
