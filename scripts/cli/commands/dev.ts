import {
  browserOption,
  type Definition,
  examples,
  portNumber,
  quietOption,
  rootOption,
  verboseOption,
} from '../command.ts'

export const devCommand: Definition = (program, runner) =>
  program
    .command('dev')
    .description('present and edit a deck; follows changes of notes and deck')
    .argument('[deck]', 'the deck (asked for where there are several)')
    .addOption(rootOption())
    .addOption(quietOption())
    .addOption(verboseOption())
    .option('-p, --port <number>', 'port to listen on (default: any free one from 3030)', portNumber)
    .option('-o, --open', 'open it in the browser')
    .addOption(browserOption())
    .addHelpText('after', examples('reprise dev 1.2-go-in-tidb --open'))
    .action(async (deck, said) => {
      const options = { port: said.port, open: said.open ?? false, browser: said.browser }
      const { dev } = await import('../../commands/dev.ts')
      await runner.inWorkspace(said, (context) => dev(context, deck, options))
    })
