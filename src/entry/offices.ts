import { commandFrom, runCommand } from './offices/command.ts'
import { orEnd, orEndLater, readSettings } from './settings.ts'

/** `npm run offices [-- WORD …]`: makes, lists, migrates, backs up, moves and verifies many offices. */
const settings = readSettings(process.env)
const command = orEnd(() => commandFrom(process.argv.slice(2)))
process.exitCode = await orEndLater(runCommand(settings, command, line => console.log(line)))
