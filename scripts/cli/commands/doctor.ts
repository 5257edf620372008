import { browserOption, type Definition, jsonOption, quietOption, rootOption } from '../command.ts'

export const doctorCommand: Definition = (program, runner) =>
  program
    .command('doctor')
    .description('what is installed, which browser is used, what is missing')
    .addOption(rootOption())
    .addOption(quietOption())
    .addOption(jsonOption())
    .addOption(browserOption())
    .action(async (said) => {
      const { doctor } = await import('../../commands/doctor.ts')
      await runner.inWorkspace(said, (context) => doctor(context, { browser: said.browser }))
    })
