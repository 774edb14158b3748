public import ArgumentParser
public import Registry

extension ReportKind: ExpressibleByArgument {}

/// The report that a command is about.
struct ReportArgument: ParsableArguments {
    @Argument(help: ArgumentHelp(Speech.say("報告(CASE-2026-…-R1)", "the report (CASE-2026-…-R1)")))
    var number: String
}
