import ArgumentParser

/// `mimamori lifecycle source …`.
struct LifecycleSourceCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "source",
            abstract: Speech.say("endoflife.date・OpenEoXの日付を計画の根拠に取り込みます", "Take dates of endoflife.date and OpenEoX into plans"),
            discussion: Speech.say(
                """
                名前が一致するだけのものは、人が確認するまで計画に使いません。情報源の「EOL」は手引書のEOSに当たることが多いため、用語の意味も製品ごとに確認します。
                例:
                  mimamori lifecycle source take MP-300 --catalog catalog.mmc
                  mimamori lifecycle source list MP-300
                  mimamori lifecycle source map component:linux-kernel endoflife.date linux --because '同じカーネル'
                  mimamori lifecycle source word endoflife.date linux eol security_support --evidence https://www.kernel.org/
                """,
                """
                What only a name leads to counts in no plan before a person confirms it. A source's "EOL" is often what the guidance calls EOS, so the
                meaning of its words is confirmed for each product too.
                Examples:
                  mimamori lifecycle source take MP-300 --catalog catalog.mmc
                  mimamori lifecycle source list MP-300
                  mimamori lifecycle source map component:linux-kernel endoflife.date linux --because 'the same kernel'
                  mimamori lifecycle source word endoflife.date linux eol security_support --evidence https://www.kernel.org/
                """),
            subcommands: [
                LifecycleSourceTakeCommand.self, LifecycleSourceListCommand.self, LifecycleSourceMapCommand.self, LifecycleSourceWordCommand.self,
            ])
    }
}
