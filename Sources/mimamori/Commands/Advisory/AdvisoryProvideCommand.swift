import Advisories
import ArgumentParser
import Diagnostics
import Inputs
import JSONStream
import Provider
import Registry

/// `mimamori advisory provide`: what is out in the registry, or the CSAF documents named, as the tree of a provider.
struct AdvisoryProvideCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "provide",
            abstract: Speech.say("CSAF文書から、提供者として公開するフォルダーを作ります", "Make the folder that a CSAF provider serves"),
            discussion: Speech.say(
                """
                例: mimamori advisory provide --to /srv/csaf --settings provider.json --sign-key 0123…CDEF --gnupg-home /etc/mimamori/gnupg
                    mimamori advisory provide advisories/ --to /srv/csaf --settings provider.json

                文書を指定しなければ、台帳で公開したアドバイザリーのうち、操作する人が見てよいものを使います。指定した文書(または台帳の文書)がすべてです。前の木は新しい木と一度に入れ替わり、途中で止まっても前の木が残ります。
                TLP:CLEAR以外の文書は別のフォルダーに入ります。Webサーバーでサインインの先に置いてください(docs/operations.md)。
                自分のアドレス(self)が置かれる場所と違う文書は、標準エラーに示します。台帳の文書は、advisory publisher --base-url が https://名前/.well-known/csaf/ なら合います。
                終了コード: 公開したら 0、公開できない文書があれば 1、読めない・書けないときは 2。1と2では何も変わりません。
                """,
                """
                Examples: mimamori advisory provide --to /srv/csaf --settings provider.json --sign-key 0123…CDEF --gnupg-home /etc/mimamori/gnupg
                    mimamori advisory provide advisories/ --to /srv/csaf --settings provider.json

                Without documents, those of the advisories that the registry has published and the person may see. They, or the documents named, are all that will be there. The new tree takes the old one's place in one step; if that is broken off, the old one stays.
                Documents of other labels than TLP:CLEAR get folders of their own: put those behind a sign-in (docs/operations.md).
                A document whose own address (self) is not where it will lie is named on standard error. Those of the registry fit where advisory publisher --base-url is https://name/.well-known/csaf/.
                Exit codes: 0 if they were published, 1 if one of them cannot be, 2 if something cannot be read or written. With 1 and 2 nothing changes.
                """))
    }

    @Argument(
        help: ArgumentHelp(
            Speech.say("CSAF文書、またはそのフォルダー(なければ台帳)", "CSAF documents, or folders of them; without any, the registry"), valueName: "path"))
    var paths: [String] = []

    @Option(help: ArgumentHelp(Speech.say("公開するフォルダー", "folder to be served"), valueName: "folder"))
    var to: String

    @Option(help: ArgumentHelp(Speech.say("提供者の設定(JSON)", "settings of the provider (JSON)"), valueName: "file"))
    var settings: String

    @Option(
        name: .customLong("csaf-version"),
        help: ArgumentHelp(
            Speech.say("台帳の文書のCSAFの版(2.0、2.1。何度でも)", "versions of CSAF in which documents of the registry go out: 2.0, 2.1 (repeatable)"),
            valueName: "version"))
    var versions: [CSAFVersion] = [.v20]

    @Option(help: ArgumentHelp(Speech.say("公式スキーマのフォルダ", "folder with the official schemas"), valueName: "folder"))
    var schemas: String?

    @OptionGroup var signing: SigningOptions
    @OptionGroup var desk: DeskOptions

    func run() async throws {
        let block = try DocumentFile.open(settings)
        let provider: ProviderSettings
        do {
            provider = try ProviderSettings(json: block)
        } catch let error as any ExplainedError {
            throw PlacedError(file: settings, error: error)
        }
        let documents = paths.isEmpty ? try await published() : try read()
        let publisher = ProviderPublisher(provider, signer: try signing.signer())
        let outcome = try publisher.publish(documents, to: to)
        for misplaced in outcome.misplaced { Output.complain(misplaced.wording[Speech.language]) }
        print(
            Speech.say(
                "\(VisibleText.of(to)): 文書\(outcome.documents)件(新しい署名\(outcome.signed)件)、ファイル\(outcome.files)個を公開しました。",
                "\(VisibleText.of(to)): published \(outcome.documents) documents (\(outcome.signed) signed now) in \(outcome.files) files."))
    }

    /// What went out, byte for byte: it was checked when it was published.
    private func published() async throws -> [ProviderDocument] {
        let registry = try await desk.open()
        var documents: [ProviderDocument] = []
        for version in CSAFVersion.allCases where versions.contains(version) {
            let form: AdvisoryFormat = version == .v20 ? .csaf20 : .csaf21
            documents += try await registry.ask(PublishedAdvisories(form), as: try desk.principal()).map {
                try ProviderDocument($0.bytes, place: $0.file)
            }
        }
        await registry.close()
        return documents
    }

    /// Everything is read and checked before anything is written.
    private func read() throws -> [ProviderDocument] {
        var validator = CSAFValidator(schemas: try AdvisorySchemaFolder.load(schemas))
        var documents: [ProviderDocument] = []
        var isGood = true
        func complain(_ text: String) {
            isGood = false
            Output.complain(text)
        }
        for file in try InputTree.files(paths) where paths.contains(file) || file.hasSuffix(".json") {
            let block = try DocumentFile.open(file)
            let validation = try validator.validate(block)
            for result in validation.results where result.severity == .error {
                complain("\(VisibleText.of(file)): \(result.test) \(VisibleText.of(result.pointer)): \(result.wording[Speech.language])")
            }
            guard validation.isValid else { continue }
            do {
                documents.append(try ProviderDocument(block.copied(), place: file))
            } catch {
                complain(error.message(in: Speech.language))
            }
        }
        guard isGood else { throw ExitCode(ExitStatus.no) }
        return documents
    }
}
