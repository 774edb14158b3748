import ArgumentParser

/// `mimamori duties`: which reporting duties a case brings, and by when.
struct DutiesCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "duties",
            abstract: Speech.say("報告などの義務と期限を調べます", "Work out duties to report, with their clocks"),
            discussion: Speech.say(
                """
                例:
                  mimamori duties facts                 尋ねる事実の一覧
                  mimamori duties evaluate case.json    該当する義務、期限、出典、まだ不明なこと
                  mimamori duties explain jp.cs.plan-15d

                法律の助言ではありません。【要確認】の規則は、原文と照合されるまで備忘にとどまります。
                """,
                """
                Examples:
                  mimamori duties facts                 the facts that may be asked
                  mimamori duties evaluate case.json    duties, clocks, sources and what is still unknown
                  mimamori duties explain jp.cs.plan-15d

                This is no legal advice. A rule marked VERIFY FIRST only reminds until a person has compared it with its source.
                """),
            subcommands: [
                DutiesEvaluateCommand.self, DutiesListCommand.self, DutiesExplainCommand.self, DutiesFactsCommand.self, DutiesRulesCommand.self,
                DutiesVerifyCommand.self, DutiesPackCommand.self,
            ])
    }
}
