import { type Definition, examples, jsonOption, quietOption, rootOption } from '../command.ts'

export const editsCommand: Definition = (program, runner) =>
  program
    .command('edits')
    .description('list what people changed in decks since they were generated')
    .argument('[decks...]', 'decks or folders of decks (default: all in decks/)')
    .addOption(rootOption())
    .addOption(quietOption())
    .addOption(jsonOption())
    .option('--diff', 'show the lines')
    .addHelpText('after', examples('reprise edits', 'reprise edits 1.2-go-in-tidb --diff'))
    .action(async (names, said) => {
      const { edits } = await import('../../commands/edits.ts')
      await runner.inWorkspace(said, (context) => edits(context, names, { diff: said.diff ?? false }))
    })
