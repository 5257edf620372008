import {
  browserOption,
  type Definition,
  examples,
  jsonOption,
  quietOption,
  rootOption,
  verboseOption,
} from '../command.ts'

export const exportCommand: Definition = (program, runner) =>
  program
    .command('export')
    .description('bring decks up to date, then make PDFs in exports/')
    .argument('[decks...]', 'decks or folders of decks (default: all in decks/)')
    .addOption(rootOption())
    .addOption(quietOption())
    .addOption(verboseOption())
    .addOption(jsonOption())
    .addOption(browserOption())
    .option('--dark', 'print the dark colours')
    .addHelpText(
      'after',
      examples('reprise export gopher-china-2017', 'reprise export 1.2-go-in-tidb --dark'),
    )
    .action(async (names, said) => {
      const options = { browser: said.browser, dark: said.dark ?? false }
      const { exportCommand: run } = await import('../../commands/export.ts')
      await runner.inWorkspace(said, (context) => run(context, names, options))
    })
