import ArgumentParser

/// `mimamori sbom`: SBOMs themselves.
struct SBOMCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "sbom", abstract: Speech.say("SBOMを検査します", "Check SBOMs"), subcommands: [SBOMValidateCommand.self])
    }
}
