import ArgumentParser
import Registry

/// `mimamori release export-sbom`.
struct ReleaseSBOMExportCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "export-sbom",
            abstract: Speech.say("受け取ったSBOMを、届いたままのバイト列で書き出します", "Write an SBOM that was taken in, byte for byte as it came"))
    }

    @Argument(help: ArgumentHelp(Speech.say("SBOMの番号(release sboms)", "number of the SBOM (release sboms)")))
    var sbom: Int

    @Option(name: .shortAndLong, help: ArgumentHelp(Speech.say("書き出すファイル", "file to write"), valueName: "file"))
    var output: String

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        try FileOutput.write(try await registry.ask(GetSBOMBytes(sbom), as: principal), to: output)
        print(Speech.say("書き出しました: \(output)", "written: \(output)"))
    }
}
