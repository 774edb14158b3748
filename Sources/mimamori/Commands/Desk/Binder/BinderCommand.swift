import ArgumentParser
import Registry
import Reports

/// `mimamori binder`.
struct BinderCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "binder",
            abstract: Speech.say(
                "査察で求められる証跡を、製品または案件ごとに1つのZIPにまとめます(索引とSHA-256付き)",
                "Put all evidence that an inspection asks for, of a product or a case, into one zip with an index and SHA-256"))
    }

    @Option(help: ArgumentHelp(Speech.say("製品コード", "code of the product")))
    var product: String?

    @Option(name: .customLong("case"), help: ArgumentHelp(Speech.say("案件(参加者だけ)", "the case (participants only)"), valueName: "number"))
    var psirtCase: String?

    @Option(name: .shortAndLong, help: ArgumentHelp(Speech.say("書き出すファイル", "file to write"), valueName: "file"))
    var output: String

    @OptionGroup var format: FormatOption
    @OptionGroup var desk: DeskOptions

    func validate() throws {
        guard (product == nil) == (psirtCase == nil) else { return }
        throw ValidationError(Speech.say("--product か --case のどちらかを指定してください。", "give --product or --case."))
    }

    func run(_ registry: Registry, as principal: Principal) async throws {
        let subject = product.map { BinderSubject.product($0) } ?? .psirtCase(psirtCase ?? "")
        let receipt = try await EvidenceBinder.write(
            subject, to: output, from: registry, as: principal, maker: "mimamori \(Mimamori.version)")
        var listing = Listing(
            "binder",
            [
                .init("file", "ファイル", "FILE"), .init("files", "点数", "FILES"), .init("sha256", "SHA256SUMSのSHA-256", "SHA-256 OF SHA256SUMS"),
                .init("madeAt", "作成", "MADE"),
            ])
        listing.add([.text(output), .number(receipt.files), .text(receipt.digest), .text(receipt.madeAt)])
        listing.showOne(format.format)
    }
}
