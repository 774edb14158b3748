import ArgumentParser

/// `mimamori sbom`: SBOMs looked at and turned into other formats.
struct SBOMCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "sbom",
            abstract: Speech.say("SBOMの表示・検査・採点・変換・比較・統合・生成", "Show, check, score, convert, compare, merge and make SBOMs"),
            subcommands: [
                SBOMShowCommand.self, SBOMValidateCommand.self, SBOMScoreCommand.self, SBOMConvertCommand.self, SBOMDiffCommand.self,
                SBOMMergeCommand.self, SBOMGenerateCommand.self,
            ]
        )
        .startedDirectly
    }
}
