import { runCommand } from './offices/command.ts'
import { commandFrom } from './offices/typed.ts'
import { ownSettings } from './own-settings.ts'
import { orEnd, orEndLater } from './settings.ts'

/** `npm run offices [-- WORD …]`: makes, lists, migrates, backs up, moves and verifies many offices. */
const settings = ownSettings()
const command = orEnd(() => commandFrom(process.argv.slice(2)))
process.exitCode = await orEndLater(runCommand(settings, command, line => console.log(line)))
