import {
  browserOption,
  type Definition,
  examples,
  jsonOption,
  quietOption,
  rootOption,
  verboseOption,
} from '../command.ts'

export const checkCommand: Definition = (program, runner) =>
  program
    .command('check')
    .description('measure every slide in a browser and report what is wrong')
    .argument('[decks...]', 'decks or folders of decks (default: all in decks/)')
    .addOption(rootOption())
    .addOption(quietOption())
    .addOption(verboseOption())
    .addOption(jsonOption())
    .addOption(browserOption())
    .addHelpText('after', examples('reprise check decks/gopher-china-2017'))
    .action(async (names, said) => {
      const { check } = await import('../../commands/check.ts')
      await runner.inWorkspace(said, (context) => check(context, names, { browser: said.browser }))
    })
