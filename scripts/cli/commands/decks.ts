import type { DecksOptions } from '../../commands/decks.ts'
import {
  browserOption,
  type Definition,
  examples,
  jsonOption,
  quietOption,
  rootOption,
  verboseOption,
} from '../command.ts'

export const decksCommand: Definition = (program, runner) =>
  program
    .command('decks')
    .description('make decks of notes, or bring them up to date')
    .argument('[notes...]', 'notes or folders of notes (default: all in notes/)')
    .addOption(rootOption())
    .addOption(quietOption())
    .addOption(verboseOption())
    .addOption(jsonOption())
    .option('--dry-run', 'say what would happen and write nothing')
    .option('--diff', 'show the slides that would change and write nothing')
    .option('--mine <decks...>', 'end the conflicts of these decks: your lines stay')
    .option(
      '--theirs <decks...>',
      'end the conflicts of these decks: the lines of the notes take their place',
    )
    .option('--restore <decks...>', 'make decks again that were deleted by hand')
    .option('--download-images', 'fetch the pictures that notes take from the web')
    .option('--prune', 'remove decks whose talk is gone and that nobody edited')
    .option('--verify', 'measure what was written, and plan talks again whose slides do not fit')
    .addOption(browserOption())
    .option('--no-cache', 'plan notes anew that have not changed')
    .option('--explain', 'list each slide with its height and why it starts there')
    .addHelpText(
      'after',
      examples(
        'reprise decks notes/gopher-china-2017.md',
        'reprise decks --diff',
        'reprise decks --theirs decks/gopher-china-2017/1.2-go-in-tidb.md',
      ),
    )
    .action(async (notes, said) => {
      const options: DecksOptions = {
        dryRun: said.dryRun ?? said.diff ?? false,
        diff: said.diff ?? false,
        mine: said.mine ?? [],
        theirs: said.theirs ?? [],
        restore: said.restore ?? [],
        downloadImages: said.downloadImages ?? false,
        prune: said.prune ?? false,
        verify: said.verify ?? false,
        browser: said.browser,
        cache: said.cache,
        explain: said.explain ?? false,
      }
      const { decks } = await import('../../commands/decks.ts')
      await runner.inWorkspace(said, (context) => decks(context, notes, options))
    })
