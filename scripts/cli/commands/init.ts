import { type Definition, examples, jsonOption, quietOption } from '../command.ts'

export const initCommand: Definition = (program, runner) =>
  program
    .command('init')
    .description('make a workspace: a sample note, scripts, a workflow; what is there stays')
    .argument('[dir]', 'the folder', '.')
    .addOption(quietOption())
    .addOption(jsonOption())
    .option('--dry-run', 'say what would happen and write nothing')
    .addHelpText('after', examples('reprise init', 'reprise init conference-notes --dry-run'))
    .action(async (folder, said) => {
      const { init } = await import('../../commands/init.ts')
      await runner.anywhere(said, (output) => init(output, folder, { dryRun: said.dryRun ?? false }))
    })
