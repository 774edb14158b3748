import ArgumentParser

/// `mimamori sbom`: SBOMs looked at and turned into other formats.
struct SBOMCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "sbom",
            abstract: Speech.say("SBOMの表示・変換", "Show and convert SBOMs"),
            subcommands: [SBOMShowCommand.self, SBOMValidateCommand.self, SBOMConvertCommand.self])
    }
}
