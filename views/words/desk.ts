import { words } from './words.ts'

export const deskWords = words({ th: { title: 'งานของฉัน' }, en: { title: 'My work' } })
