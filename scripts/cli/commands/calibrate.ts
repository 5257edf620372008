import {
  browserOption,
  type Definition,
  examples,
  jsonOption,
  quietOption,
  rootOption,
  verboseOption,
} from '../command.ts'

export const calibrateCommand: Definition = (program, runner) =>
  program
    .command('calibrate')
    .description('measure a theme in a browser, or compare planned heights with it')
    .argument('[decks...]', 'with --compare: decks or folders of decks (default: all)')
    .addOption(rootOption())
    .addOption(quietOption())
    .addOption(verboseOption())
    .addOption(jsonOption())
    .option('--theme <name>', 'theme to measure', 'default')
    .option('--compare', 'show the decks as they are planned now, and how far the planned heights are off')
    .addOption(browserOption())
    .addHelpText('after', examples('reprise calibrate --theme seriph', 'reprise calibrate --compare'))
    .action(async (names, said) => {
      const options = { theme: said.theme, compare: said.compare ?? false, browser: said.browser }
      const { calibrate } = await import('../../commands/calibrate.ts')
      await runner.inWorkspace(said, (context) => calibrate(context, names, options))
    })
