import ArgumentParser
import Registry

/// `mimamori release export-issued`.
struct ReleaseIssuedExportCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "export-issued", abstract: Speech.say("提供したSBOMを、渡したままのバイト列で書き出します", "Write an issued SBOM, byte for byte as it was given"))
    }

    @OptionGroup var release: ReleaseArgument

    @Argument(help: ArgumentHelp(Speech.say("号", "number")))
    var number: Int

    @Option(name: .shortAndLong, help: ArgumentHelp(Speech.say("書き出すファイル", "file to write"), valueName: "file"))
    var output: String

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let bytes = try await registry.ask(ReadIssuedSBOM(try release.reference(), number: number), as: principal)
        try FileOutput.write(bytes, to: output)
        print(Speech.say("書き出しました: \(output)", "written: \(output)"))
    }
}
