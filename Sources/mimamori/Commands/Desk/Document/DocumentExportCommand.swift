import ArgumentParser
import Registry

/// `mimamori document export`.
struct DocumentExportCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "export", abstract: Speech.say("文書の版のファイルを、保管したままのバイト列で書き出します", "Write the file of a version, byte for byte as it is kept"))
    }

    @Argument(help: ArgumentHelp(Speech.say("製品/文書@版/言語(MP-300/IFU@3/ja)", "product/document@version/language (MP-300/IFU@3/ja)")))
    var document: String

    @Option(name: .shortAndLong, help: ArgumentHelp(Speech.say("書き出すファイル", "file to write"), valueName: "file"))
    var output: String

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let answer = try await registry.ask(ReadDocument(try DocumentReference(document)), as: principal)
        try FileOutput.write(answer.bytes, to: output)
        print(Speech.say("書き出しました: \(output)  SHA-256 \(answer.version.digest)", "written: \(output)  SHA-256 \(answer.version.digest)"))
    }
}
