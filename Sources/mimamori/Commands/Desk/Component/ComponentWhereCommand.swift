import ArgumentParser
import Diagnostics
import Registry

/// `mimamori component where`.
struct ComponentWhereCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "where", abstract: Speech.say("部品を使う製品とリリースを探します", "Find the products and releases that use a component"),
            discussion: Speech.say(
                """
                例:
                  mimamori component where openssl --versions '>=3.0,<3.0.7'
                  mimamori component where 'log4j*' --type maven
                  mimamori component where sha256:<ファイルのハッシュ値>
                """,
                """
                Examples:
                  mimamori component where openssl --versions '>=3.0,<3.0.7'
                  mimamori component where 'log4j*' --type maven
                  mimamori component where sha256:<digest of a file>
                """))
    }

    @Argument(
        help: ArgumentHelp(
            Speech.say("名称(末尾の * は前方一致)、またはファイルのハッシュ値", "name (a * at its end finds all that begin so), or digest of a file")))
    var name: String

    @Option(help: ArgumentHelp(Speech.say("purlの種類", "purl type")))
    var type: String?

    @Option(help: ArgumentHelp(Speech.say("版の範囲", "range of versions"), valueName: "range"))
    var versions: String?

    @Flag(help: ArgumentHelp(Speech.say("出荷中のリリースだけ", "only releases that are shipped")))
    var released = false

    @OptionGroup var format: FormatOption
    @OptionGroup var desk: DeskOptions

    func run() async throws {
        let registry = try await desk.open()
        let answer = try await registry.ask(
            FindComponent(name, ecosystem: type, versions: versions, withUnreleased: !released, limit: 100_000), as: try desk.principal())
        var listing = Listing(
            "component-uses",
            [
                .init("product", "製品", "PRODUCT"), .init("release", "リリース", "RELEASE"), .init("state", "状態", "STATE"),
                .init("component", "部品", "COMPONENT"), .init("version", "版", "VERSION"), .init("ecosystem", "種類", "ECOSYSTEM"),
                .init("origin", "由来", "ORIGIN"), .init("providedBy", "SBOMの提供元", "SBOM FROM"),
            ])
        for use in answer.uses {
            listing.add([
                .text(use.product), .text(use.release), .word(use.state.rawValue, use.state.title[Speech.language]),
                .text(use.space.isEmpty ? use.component : "\(use.space)/\(use.component)"), .text(use.version), .text(use.ecosystem),
                OriginCell.of(use.origin), .text(use.supplier),
            ])
        }
        listing.show(format.format)
        for version in answer.incomparable {
            Output.complain(
                Speech.say("範囲と比べられない版があります(該当するかもしれません): \(version)", "a version cannot be held against the range (it may be in it): \(version)"))
        }
        if answer.isCut { Output.complain(Speech.say("ほかにもあります。条件を絞ってください。", "there are more; ask for less.")) }
        await registry.close()
    }
}
